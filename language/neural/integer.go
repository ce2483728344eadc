package neural

// The frozen network counts in fixed point: activations have 11 bits behind the
// point, weights 12, their products 23. Integers make every machine find the
// same trees, with vector instructions or without.
const (
	actBits    = 11
	weightBits = 12
	sumBits    = actBits + weightBits
	gateBits   = 15
)

// product writes the dot products of every row of a with every row of b:
// c[i][j] = a[i]·b[j]. Rows of a and b hold k numbers, k a multiple of sixteen;
// m is even and n a multiple of four.
func product(c []int32, a, b []int16, m, n, k int) {
	if !fast {
		slowProduct(c, a, b, m, n, k)
		return
	}
	// The rows of b are the weights: each is fetched once for all rows of a.
	var out [8]int32
	for j := 0; j+4 <= n; j += 4 {
		r := b[j*k : (j+4)*k]
		for i := 0; i < m; i += 2 {
			dotBlocks(k/16, &a[i*k], &a[(i+1)*k], &r[0], &r[k], &r[2*k], &r[3*k], &out)
			*(*[4]int32)(c[i*n+j:]) = [4]int32(out[:4])
			*(*[4]int32)(c[(i+1)*n+j:]) = [4]int32(out[4:])
		}
	}
}

// slowProduct is product without vector instructions.
func slowProduct(c []int32, a, b []int16, m, n, k int) {
	for i := range m {
		x := a[i*k : (i+1)*k]
		for j := range n {
			y := b[j*k : (j+1)*k]
			var s0, s1 int32
			for t := 0; t+1 < len(x) && t+1 < len(y); t += 2 {
				s0 += int32(x[t]) * int32(y[t])
				s1 += int32(x[t+1]) * int32(y[t+1])
			}
			c[i*n+j] = s0 + s1
		}
	}
}

// addRow adds a row to x, both a multiple of sixteen long.
func addRow(x, row []int16) {
	if fast {
		addBlocks(len(x)/16, &x[0], &row[:len(x)][0])
		return
	}
	slowAddRow(x, row)
}

func slowAddRow(x, row []int16) {
	row = row[:len(x)]
	for i := range x {
		x[i] += row[i]
	}
}

func clamp(x int32) int16 { return int16(max(min(x, 32767), -32767)) }

// gates is the logistic function from -8 to 8 in steps of 1/256, with gateBits
// behind the point.
var gates = func() (t [4096]int32) {
	for i := range t {
		t[i] = int32(sigmoid(float32(i-2048)/256)*(1<<gateBits) + 0.5)
	}
	return t
}()

func gate(x int32) int32 {
	i := x>>(sumBits-8) + 2048
	return gates[max(min(i, 4095), 0)]
}
