package neural

import "golang.org/x/sys/cpu"

var fast = cpu.X86.HasAVX2 && cpu.X86.HasFMA

//go:noescape
func dotBlocks(blocks int, a0, a1, b0, b1, b2, b3 *int16, out *[8]int32)

//go:noescape
func dot2x4(blocks int, a0, a1, b0, b1, b2, b3 *float32, out *[8]float32)

//go:noescape
func addBlocks(blocks int, x, row *int16)

//go:noescape
func addScaledBlocks(blocks int, dst, src *float32, by float32)
