package neural

// multiply adds to c the products of every row of a with every row of b:
// c[i][j] += a[i]·b[j]. Rows of a and b hold k numbers, k a multiple of eight;
// c has n columns.
func multiply(c, a, b []float32, m, n, k int) {
	done := 0
	if fast {
		done = m &^ 1
		for i := 0; i < done; i += 32 {
			multiplyBlock(c, a, b, i, min(i+32, done), n, k)
		}
	}
	for i := done; i < m; i++ {
		for j := range n {
			c[i*n+j] += dot(a[i*k:i*k+k], b[j*k:j*k+k])
		}
	}
}

// multiplyBlock does an even number of rows of a, few enough to stay near the
// processor.
func multiplyBlock(c, a, b []float32, from, to, n, k int) {
	var out [8]float32
	j := 0
	for ; j+4 <= n; j += 4 {
		r := b[j*k : (j+4)*k]
		for i := from; i < to; i += 2 {
			dot2x4(k/8, &a[i*k], &a[(i+1)*k], &r[0], &r[k], &r[2*k], &r[3*k], &out)
			c0, c1 := c[i*n+j:i*n+j+4], c[(i+1)*n+j:(i+1)*n+j+4]
			for x := range c0 {
				c0[x] += out[x]
				c1[x] += out[4+x]
			}
		}
	}
	for ; j < n; j++ {
		for i := from; i < to; i++ {
			c[i*n+j] += dot(a[i*k:i*k+k], b[j*k:j*k+k])
		}
	}
}

func dot(a, b []float32) float32 {
	var s0, s1 float32
	b = b[:len(a)]
	for i := 0; i+1 < len(a); i += 2 {
		s0 += a[i] * b[i]
		s1 += a[i+1] * b[i+1]
	}
	return s0 + s1
}

// transpose turns an m×n matrix into an n×pad one, pad at least m; what is
// left over is zero.
func transpose(out, in []float32, m, n, pad int) {
	for j := range n {
		row := out[j*pad : j*pad+pad]
		for i := range m {
			row[i] = in[i*n+j]
		}
		clear(row[m:])
	}
}

func padded(n int) int { return (n + 7) &^ 7 }
