# What stands alone in the entries of registers, between two stops: the camp,
# the unit, the party, the term. [army] is a name of that sort.

list order = then|first|firstly|later|afterwards|finally|again|subsequently|thereafter|previously|formerly|ex|also|next|originally|initially|lastly|eventually|meanwhile|since
list within = in|at|with|to|from|through|via|of|into|for
list penalties = vmn|rasstrel|supreme|capital|death|life
list terms = year|years|yr|yrs|y|month|months|mos|mo|days
list penal = itl|itk|ktr|camp|camps|prison|hard|strict|corrective|corrective-labour|imprisonment|exile|penal|labour|labor|katorga|loss|solitary|without|special|gulag|kz|jail|juvenile|penitentiary|detention|zuchthaus|gefängnis|deprivation|confinement|custody|suspended|probation

list degrees = m.a.|b.a.|ph.d.|phd|b.sc.|m.sc.|bsc|msc|m.d.|ll.b.|ll.d.|m.b.|ch.b.|d.phil.|b.ed.|r.n.|dphil|licentiate|dr.phil.|dr.iur.|dr.med.
list bodies = oso|vmn|nkvd|nkgb|mgb|kgb|ogpu|gpu|mvd|rsfsr|ussr|usa|uk|gdr|ddr|brd|us|eu|un|unkvd|gulag|p.s.|n.b.|st|nb|id|dna|tb|aids|ss-sturm|rsha|nts
list decorations = m.c.|d.s.o.|d.s.c.|d.f.c.|d.c.m.|m.m.|v.c.|o.b.e.|m.b.e.|c.b.e.|d.f.m.|d.s.m.|g.c.|g.m.|b.e.m.|dso|dsc|dfc|dcm|obe|mbe|cbe|dfm|dsm|bem|m.v.o.|t.d.

imprisonment camp|prison|ghetto.r s:alone flags:within
imprisonment oflag|stalag|dulag|marlag|gulag|karlag|lager|kz|ilag.r s:alone flags:within
membership [army]|[party].r s:alone o:self flags:within
membership [group].r s:alone o:self
participation [war]|[uprising]|[conference].r s:alone o:self flags:within
education [school].r s:alone o:self flags:within
award [award].r s:alone o:self
membership [acronym].r s:alone o:self flags:within
education [degree].r s:alone o:self
disappearance missing.a s:alone
residence [city]|[region]|[country]|[place]|[town].r s:alone with:case=of|from flags:within
exile transport|convoy.r s:alone
membership non-party|n.p.|nonparty|b/p.r s:alone stance:denied

short arrest = arr.|arr|arrest.
short rehabilitate = reh.|rehab.|rehabil.|reh|rehab
short sentence = sent.|sentd.|sntd.
short deport = dep.|deptd.|deport.
short execute = exec.|execd.
short release = rel.|reld.|lib.
short marry = m.|mar.
short bury = bur.|bd.
short baptize = bap.|bapt.|chr.
short emigrate = emig.|emigr.
