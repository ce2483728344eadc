#include "textflag.h"

// func addScaledBlocks(blocks int, dst, src *float32, by float32)
// dst += by·src, eight numbers a block; product and sum are rounded apart, as
// in Go.
TEXT ·addScaledBlocks(SB), NOSPLIT, $0-28
	MOVQ blocks+0(FP), CX
	MOVQ dst+8(FP), DI
	MOVQ src+16(FP), SI
	VBROADCASTSS by+24(FP), Y0

loop:
	VMULPS (SI), Y0, Y1
	VADDPS (DI), Y1, Y1
	VMOVUPS Y1, (DI)
	ADDQ $32, SI
	ADDQ $32, DI
	DECQ CX
	JNZ loop
	VZEROUPPER
	RET
