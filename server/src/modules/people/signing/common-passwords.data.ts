/** Passwords that people choose most often. Compared without case and without the digits and symbols around them. */
export const commonPasswords: readonly string[] = `
password passw0rd password1 p@ssword p@ssw0rd pass passwd passcode qwerty qwertyuiop qwert qwerty123 qwer qwer1234 asdf asdfgh asdfghjkl
zxcv zxcvbn zxcvbnm qazwsx qazwsxedc 1qaz2wsx 1qazxsw2 q1w2e3r4 q1w2e3r4t5 1q2w3e4r 1q2w3e4r5t zaq12wsx zaq1xsw2 abcd abcd1234 abcdef abcdefg
abc123 abcabc aaaa aaaaaa aaaaaaaa admin admin123 administrator root toor letmein welcome welcome1 login master hello hello123 monkey dragon
iloveyou iloveu loveyou love lovely sunshine princess football baseball basketball soccer hockey superman batman spiderman ironman trustno1
shadow michael jordan michelle jennifer jessica ashley daniel thomas robert charlie andrew matthew joshua george william james david
starwars pokemon naruto whatever freedom flower hottie cheese computer internet secret secret123 secure security changeme change default
guest user test test123 testing tester demo demo1234 temp temporary example sample service support system manager server database oracle
mysql postgres cisco windows microsoft google facebook twitter linkedin apple samsung huawei xiaomi tencent alibaba taobao weixin wechat
alipay baidu douyin pinduoduo jingdong meituan woaini woaini1314 woaini520 wo5201314 iloveyou1314 aini wangyang zhangwei wangwei lihua
zhang123 wang1234 li123456 chen1234 liuyang nihao nihao123 zhongguo china beijing shanghai guangzhou shenzhen hangzhou chengdu wuhan nanjing
tianjin chongqing xiamen suzhou zhangsan lisi wangwu xiaoming mima mima123 mimamima denglu guanli guanliyuan kefu kefu123 kehu kefuzhongxin
yanshu yanshu123 shangcheng dianpu gongsi qiye laoban jiayou facai gongxifacai xinnian kuaile shengri tiankong haoren baobao beibei
spring summer autumn winter january february march april june july august september october november december monday tuesday wednesday
thursday friday saturday sunday morning evening tonight today tomorrow yesterday
company office business enterprise corporate customer employee personal private public account mypassword mypass newpassword oldpassword
nopassword thepassword yourpassword passwordpassword adminadmin rootroot testtest useruser qweqwe asdasd zxczxc qweasd qweasdzxc asdqwe
access accessdenied ninja mustang harley ranger hunter buster tigger maggie pepper ginger cookie coffee chocolate banana orange purple yellow
silver golden diamond crystal angel angels heaven killer killer123 death phoenix eagle falcon tiger panda dolphin butterfly rainbow summertime
merlin gandalf matrix hacker hackme cracker letmeinnow openup opensesame sesame abracadabra maverick cowboy samsung123 liverpool arsenal
chelsea barcelona realmadrid juventus yankees lakers cowboys steelers eagles redsox family mother father brother sister friend friends forever
jesus blessed buddha amitabha lucky lucky888 fortune money millionaire success winner champion number1 numberone success123 passion
qwertz azerty aaaabbbb aabbcc abcdabcd aabbccdd qqqq wwww zzzz xxxx asdfasdf qwerqwer zxcvzxcv mnbvcxz lkjhgfdsa poiuytrewq
`.trim().split(/\s+/)
