# html.unescape with named and numbered characters, right and wrong; string.Formatter and Template;
# textwrap's options.
import dataclasses
import html
import string
import textwrap


def a(f, *x, **k):
    try:
        print(f(*x, **k))
    except Exception as e:
        print(type(e).__name__, e)


@dataclasses.dataclass
class P:
    x: int


for s in ['&#1','&#1;','&#x1;','&#128;','&#x80;','&#xD800;','&#1114112;','&#x110000;','&#0;','&amp','&amp;lt;','&notit;','&notin;','&nosuch;','&#;','&#x;','&#xzz;','&#99999999999;','&lt&gt','&copy 2','&copyx','&AMP;','&Amp;','&NotEqualTilde;','&','&&','&#65','&#x41','&#x41g','&fjlig;','&hearts;','&eacute','&#13;','&#x0D;','&#11;','&#xFFFE;','&#150;','&quot;','&#39;','&apos;','&apos','&nbsp;x']:
    a(lambda: ascii(html.unescape(s)))
a(html.escape,'<a href="x">\'&</a>');a(html.escape,'<"\'>',False);a(html.escape,'<',quote=False);a(html.escape,5)
f=string.Formatter()
for t in ["f.format('{0} {1!r:>5} {x}',1,'a',x=3)","f.format('{} {}',1,2)","f.format('{} {0}',1)","f.format('{0} {}',1)","f.format('{a}')","f.format('{0}')","f.format()","f.format('{0[a].b}',{'a':P(1)})","f.format('{:{}}',5,10)","f.format('{!x}',1)","f.format('{0!}',1)","f.format('{')","f.format('}')","f.format('{{}}')","f.format('{a.b.c}',a=1)","list(f.parse('a{b!r:c}d{{e}}'))","list(f.parse('{'))","f.vformat('{x}',(),{'x':1})","f.get_field('a[1].b',(),{'a':[1,P(2)]})","f.check_unused_args([],(),{})","f.convert_field(3,'z')","f.convert_field('é','a')","f.format_field(3,'x')","f.get_value(0,(5,),{})","f.get_value('k',(),{'k':1})","f.format('{0.__class__}',3)","f.format('{:{:{}}}',1,2,3)","f.format(format_string='x')","string.capwords('  hello   world x')","string.capwords('a-b-c','-')","string.Template('$a ${b} $$ $').safe_substitute(a=1)","string.Template('$a ${b} $$ $').substitute(a=1)","string.Template('$a ${b} ${').substitute(a=1,b=2)","string.Template('$a').substitute({'a':1},a=2)","string.Template('$a').substitute()","string.Template('$a $b_c ${d} $$ $1').get_identifiers()","string.Template('$a').is_valid()","string.Template('$ a').is_valid()","string.Template('$A $é').safe_substitute(A=1)","string.Template('x').template","string.printable","string.whitespace","string.punctuation",
 "textwrap.wrap('hello  world this is-a long-hyphenated text--with dashes',10)","textwrap.wrap('a b c',0)","textwrap.wrap('x'*30,10)","textwrap.wrap('x'*30,10,break_long_words=False)","textwrap.fill('a b c d e f g h',5,initial_indent='* ',subsequent_indent='  ')","textwrap.shorten('hello  world foo bar',12)","textwrap.shorten('hello world',5)","textwrap.shorten('hello world foo',width=11,placeholder='~')","textwrap.shorten('hello',3,placeholder='......')","textwrap.wrap('a b c d e f',3,max_lines=2)","textwrap.wrap('a b c d e f',3,max_lines=2,placeholder='xxxxxxx')","textwrap.wrap('tab\\there\\nnew  line',20,expand_tabs=False,replace_whitespace=False)","textwrap.wrap('tab\\there',20,tabsize=4)","textwrap.wrap('One. Two.  Three! Four',30,fix_sentence_endings=True)","textwrap.wrap('  lead trail  ',8,drop_whitespace=False)","textwrap.wrap('long-word-here-ok',8,break_on_hyphens=False)","textwrap.dedent('  a\\n   b\\n \\n  c')","textwrap.dedent('\\ta\\n  b')","textwrap.dedent(' \\n  x\\n\\n')","textwrap.indent('a\\n\\n b\\n','> ')","textwrap.indent('a\\n\\nb','> ',lambda l: True)","textwrap.wrap('',5)","textwrap.wrap('em—dash foo—bar',6)","textwrap.TextWrapper(width=5).wrap('hello wonderful')","textwrap.wrap('foo --bar -b c--d e---f',6)", "textwrap.wrap('non\\xa0breaking space here', 8)"]:
    a(eval,t)
