# What stands alone in the entries of registers, between two stops: the camp,
# the unit, the party, the term. [army] is a name of that sort.

list order = then|first|firstly|later|afterwards|finally|again|subsequently|thereafter|previously|formerly|ex|also|next|originally|initially|lastly|eventually|meanwhile|since
list within = in|at|with|to|from|through|via|of|into|for
list penalties = vmn|rasstrel|supreme|capital|death|life
list terms = year|years|yr|yrs|y|month|months|mos|mo|days
list penal = itl|itk|ktr|camp|camps|prison|hard|strict|corrective|corrective-labour|imprisonment|exile|penal|labour|labor|katorga|loss|solitary|without|special|gulag|kz|jail|juvenile|penitentiary|detention|zuchthaus|gefängnis|deprivation|confinement|custody|suspended|probation

imprisonment camp|prison|ghetto.r s:alone flags:within
imprisonment oflag|stalag|dulag|marlag|gulag|karlag|lager|kz|ilag.r s:alone flags:within
membership [army]|[party].r s:alone o:self flags:within
membership [group].r s:alone o:self
participation [war]|[uprising]|[conference].r s:alone o:self flags:within
education [school].r s:alone o:self flags:within
award [award].r s:alone o:self
disappearance missing.a s:alone

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
