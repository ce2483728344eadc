package en

import "strings"

// irregularVerbs leads from the past forms of strong and irregular verbs to
// their lemmas, for those that the treebanks do not have: a closed class.
var irregularVerbs = pastForms(`abide:abode arise:arose,arisen bear:borne befall:befell,befallen beget:begot,begotten behold:beheld
	bereave:bereft beseech:besought bid:bade,bidden bite:bit,bitten bleed:bled breed:bred burn:burnt cast:cast cleave:clove,cloven
	cling:clung creep:crept dream:dreamt drink:drank,drunk dwell:dwelt flee:fled fling:flung forbid:forbade,forbidden
	foresee:foresaw,foreseen forgive:forgave,forgiven forsake:forsook,forsaken freeze:froze,frozen grind:ground hew:hewn
	hide:hid,hidden kneel:knelt lean:leant leap:leapt learn:learnt lend:lent light:lit mislead:misled
	mistake:mistook,mistaken mow:mown overcome:overcame overhear:overheard overrun:overran overthrow:overthrew,overthrown
	partake:partook,partaken plead:pled rebuild:rebuilt remake:remade resell:resold retell:retold rewrite:rewrote,rewritten
	ring:rang,rung saw:sawn sew:sewn shake:shook,shaken shear:shorn shine:shone shoe:shod shrink:shrank,shrunk
	sink:sank,sunk slay:slew,slain slide:slid sling:slung slink:slunk smell:smelt smite:smote,smitten sow:sown speed:sped
	spell:spelt spill:spilt spin:spun spit:spat split:split spoil:spoilt spring:sprang,sprung sting:stung stink:stank,stunk
	strew:strewn stride:strode,stridden string:strung strive:strove,striven swear:swore,sworn sweep:swept swell:swollen
	swim:swam,swum swing:swung tear:tore,torn tread:trod,trodden undergo:underwent,undergone undertake:undertook,undertaken
	unwind:unwound uphold:upheld wake:woke,woken weave:wove,woven weep:wept withdraw:withdrew,withdrawn withhold:withheld
	withstand:withstood wring:wrung`)

// pastForms reads "lemma:past,participle".
func pastForms(table string) map[string]string {
	out := map[string]string{}
	for _, entry := range strings.Fields(table) {
		lemma, forms, _ := strings.Cut(entry, ":")
		for _, form := range strings.Split(forms, ",") {
			out[form] = lemma
		}
	}
	return out
}
