# The labels of fields and of a table's columns. What stands behind a label, or
# below it, is a statement of that type about the one the entry or row is about.

label name = name|names|full_name|person|persons|surname|surname_and_name|surname,_name|last_name|family_name|first_name|given_name|forename|surname_and_given_name|surname_and_christian_name|victim|prisoner|deportee|accused|defendant|witness|name_and_surname|name,_surname|surname,_name,_patronymic|surname,_given_name
label birth = born|birth|year_of_birth|date_of_birth|date_and_place_of_birth|place_and_date_of_birth|year_and_place_of_birth|place_of_birth|birthplace|birth_date|birth_year|birthdate|d.o.b.|dob|b.|b|yob|born_in|born_at|born_on
label death = died|death|date_of_death|place_of_death|date_and_place_of_death|year_of_death|d.|deceased|perished|died_on|died_at|died_in
label burial = buried|burial|place_of_burial|burial_place|grave|buried_at|cemetery
label position = occupation|profession|trade|work|job|position|post|rank|function|employment|place_of_work|last_place_of_work|place_of_work_and_position|occupation_before_the_war|occupation_before_arrest|occupation_before_deportation|pre-war_occupation|profession_or_trade|employed|present_occupation|former_occupation|office|role|rank_and_unit|civil_occupation|civilian_occupation|position_held|posts|last_position|last_occupation
label education = education|schooling|studies|school|course|general_education|degree|schools_attended
label membership = party|party_membership|party_affiliation|membership|affiliation|organisation|organization|political_affiliation|unit|regiment|military_unit|party_member
label residence = residence|address|place_of_residence|last_residence|last_place_of_residence|last_address|lived_at|domicile|domiciled|resident|residing|last_known_address|place_of_residence_during_the_occupation|place_of_residence_before_arrest|present_residence|home|home_address|at_present|present_address|residing_at|lives_in|pre-war_residence
label arrest = arrested|arrest|date_of_arrest|date_and_place_of_arrest|place_of_arrest|seized|arrested_on|taken|captured|date_of_capture|place_of_capture|detained|abducted|date_of_abduction
label exile = deported|deportation|date_of_deportation|deported_to|deported_on|transport|settled_at|settlement|place_of_settlement|exile|exiled|exiled_to|place_of_exile|special_settlement|place_of_deportation|transported|resettled|place_of_special_settlement
label imprisonment = camp|camps|prison|prisons|place_of_detention|place_of_imprisonment|imprisoned|imprisonment|imprisoned_at|interned|interned_at|ghetto|places_of_detention|camp_or_prison|camps_and_prisons|held_at|detained_at|pow_camp|place_of_internment|seen_at
label sentence = sentence|sentenced|term|verdict|punishment|penalty|sentenced_to|tribunal,_term|court_and_sentence|tribunal|sentence_and_court|conviction|convicted
label accusation = charge|charges|charged_with|accusation|accused_of|article|indictment|offence|crime
label release = released|release|date_of_release|freed|liberated|liberation|discharged|released_on
label execution = executed|execution|shot|date_of_execution|executed_on|place_of_execution|hanged
label killing = killed|killed_on|date_of_killing|fallen|murdered
label rehabilitation = rehabilitated|rehabilitation|date_of_rehabilitation|rehab.|reh.
label disappearance = disappeared|date_of_disappearance|missing_since|last_seen|disappearance
label kinship = relation|relationship|kinship|family_relation|relation_to_head|relation_to_the_head_of_the_family|relation_to_head_of_family|family
label note = note|notes|remarks|remark|fate|afterwards|further_fate|later|what_became_of_him|what_became_of_her|what_became_of_them|what_is_known|other|particulars|age|sex|nationality|citizenship|religion|ethnicity|father's_name|patronymic|family_position|no.|no|number|nr.|nr|source|sources|file|father|mother|pseudonym|alias|marital_status|children|social_origin|origin|relatives|documents|case|destination|military_service|property_status|social_position|languages|abbreviations|date|place|court

list void = -|–|—|none|no|unknown|not_known|n/a|nil|no_data|not_arrested|not_applicable|?|…|...|idem|ditto|same|not_stated

heading execution = executed|shot|hanged|guillotined|beheaded
heading killing = killed|fallen|murdered|massacred
heading death = died|perished|deceased
heading disappearance = missing|disappeared|detained-disappeared
heading exile = deported|deportees|exiled|resettled
heading arrest = arrested
heading imprisonment = interned|imprisoned|internees|inmates
