package neural

// AddScaled adds by times src to dst, which are of one length.
func AddScaled(dst, src []float32, by float32) {
	src = src[:len(dst)]
	done := 0
	if fast && len(dst) >= 8 {
		done = len(dst) &^ 7
		addScaledBlocks(done/8, &dst[0], &src[0], by)
	}
	for i := done; i < len(dst); i++ {
		dst[i] += float32(by * src[i]) // no fused product: all machines find the same sum
	}
}
