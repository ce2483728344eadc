package neural

// Thaw makes a network that can learn on from a frozen one.
func (n *Frozen) Thaw(seed uint64) *Net {
	net := NewNet(n.Shape, seed)
	for i, e := range n.embed {
		loosen(net.embed[i].w, e, actBits)
	}
	for i, l := range n.layers {
		loosen(net.layers[i].w.w, l.w, weightBits)
		loosen(net.layers[i].v.w, l.v, weightBits)
		loosen(net.layers[i].b.w, l.b, sumBits)
	}
	for i, d := range net.denses() {
		loosen(d.w.w, n.denses()[i].w, weightBits)
		loosen(d.b.w, n.denses()[i].b, sumBits)
	}
	loosen(net.dist.w, n.dist, sumBits)
	loosen(net.bias.w, n.bias, 2*actBits)
	return net
}

func loosen[T int16 | int32](w []float32, fixed []T, bits int) {
	for i := range w {
		w[i] = float32(fixed[i]) / float32(int(1)<<bits)
	}
}
