"""Words whose full stop mostly does not end a sentence, and words that mostly begin one. Compiled for news by us."""

from __future__ import annotations


def _set(words: str) -> frozenset[str]:
    return frozenset(words.split())


# A name or a thing follows: never an end.
TITLES = _set(
    """mr mrs ms messrs mme mlle dr prof sen sens rep reps gov govs gen col lt ltc sgt cpl pvt pfc capt cmdr cmdre adm
    maj brig rev hon pres supt det insp dets sgts drs profs gens amb atty asst assoc fr msgr ald vs v
    viz cf ca approx esp incl mt ft pt dist eg ie cit ed eds trans comm commr sec secy treas rt capts cols lts
    spc ens lcpl ssgt msgt tsgt ofc ofcr"""
)
# Ends a sentence only if what follows looks like a beginning.
SOFT = _set(
    """inc corp co cos ltd llc plc bros jr sr esq etc ave blvd rd st ste hwy pkwy sq bldg dept univ est gmbh mfg
    intl natl assn govt al ala ariz ark calif colo conn del fla ga ill ind kan kans ky la mass md mich minn miss mo mont
    neb nebr nev okla ore penn pa tenn tex va vt wash wis wisc wyo jan feb mar apr jun jul aug sept sep oct nov dec mon
    tue tues wed thu thur thurs fri lbs oz ft hrs min mins sec secs ph.d m.d b.a m.a u.s.a dc ny nj"""
)
# A number follows: "No. 5", "Art. 2", "p. 14".
NUMBERED = _set(
    """no nos art arts sec secs fig figs p pp vol vols ch chap par para cl reg ref tel ext op bd ca c jan feb mar apr
    may jun jul aug sept sep oct nov dec psalm rev v vs pt pts lt col approx eq num nr room rm apt ste cap"""
)
# Begins a sentence more often than it goes on after "U.S." or "Inc.".
STARTERS = _set(
    """The This That These Those There Then They Their Theirs He His She Her Hers It Its We Our You Your I My In On At
    By For From With Without Within After Before During Since Until While When Where Why What Who Whose Which How If
    Although Though Because But And Or Nor Yet So As Also However Meanwhile Moreover Nevertheless Nonetheless Still
    Instead Indeed Thus Hence Therefore A An Another Any All Both Each Every Either Neither Many Most Much More Some
    Several Few Other Others One Two Three Such No Not Now Here Once Only Even Despite Among Amid Between Against Under
    Over Last Next Later Earlier Asked Is Are Was Were Has Have Had Do Does Did Can Could Should Would Will May Might
    Let Perhaps Maybe To Today Yesterday Tomorrow Recently Nearly About Almost According Unlike Like Rather Just
    Yes Well Please Police Officials Critics Supporters
    Analysts Experts Authorities Prosecutors Investigators"""
)
# "5 p.m. Monday", "9 a.m. Eastern time".
CLOCK_NEXT = _set(
    """Monday Tuesday Wednesday Thursday Friday Saturday Sunday Mon Tue Tues Wed Thu Thurs Fri Sat Sun January February
    March April May June July August September October November December Jan Feb Mar Apr Jun Jul Aug Sept Sep Oct Nov
    Dec Eastern Central Pacific Mountain Local Moscow Kyiv London GMT UTC EST EDT ET CST CDT CT PST PDT PT MST MDT MT
    BST CET CEST"""
)
# "vitamin C. Researchers", "Plan B. Ministers": a letter that is no initial.
LETTERED = _set(
    """vitamin plan hepatitis group section type class grade exhibit schedule appendix option part model figure team
    influenza point channel terminal division title category level phase"""
)
# After a quoted question a name may go on: '"Why?" Ms Orlova asked.'
SAYING = (
    "said|says|asked|asks|wrote|writes|added|adds|shouted|cried|tweeted|told|replied|exclaimed|wondered|demanded|"
    "yelled|quipped|joked|posted|declared|continued|answered|responded|screamed|chanted|read|reads|insisted|inquired"
)
