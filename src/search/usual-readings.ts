/**
 * Characters with more than one reading in use, names included, the commonest reading first: as dictionaries for
 * schools give them. Dictionaries of sinology know more (许 hǔ, 朱 shú, 广 ān), which nobody types.
 */
const table = `
阿a e 拗ao niu 柏bai bo 薄bo bao 剥bo bao 堡bao pu 伯bo bai 辟bi pi 便bian pian 泊bo po 卜bu bo 秘mi bi 费fei bi
藏cang zang 参can shen cen 曾zeng ceng 叉cha 查cha zha 差cha chai ci 刹sha cha 禅chan shan 单dan shan chan 长chang zhang
裳shang chang 朝chao zhao 车che ju 谌chen shen 称cheng chen 澄cheng deng 盛sheng cheng 匙chi shi 种zhong chong 重zhong chong
臭chou xiu 仇chou qiu 畜chu xu 褚chu zhu 传chuan zhuan 幢chuang zhuang 伺si ci 大da dai 得de dei 的de di 地di de 弹tan dan
澹dan tan 石shi 提ti di 翟zhai di 调diao tiao 都du dou 度du duo 囤dun tun 恶e wu 佛fo fu 繁fan po 盖gai ge 给gei ji 蛤ha ge
葛ge 龟gui jun qiu 贾jia gu 鹄hu gu 桧gui hui 涡wo guo 还huan hai 巷xiang hang 行xing hang 和he huo 郇xun huan 会hui kuai
几ji 奇qi ji 系xi ji 祭ji zhai 茄qie jia 见jian xian 将jiang qiang 降jiang xiang 强qiang jiang 角jiao jue 觉jue jiao 校xiao jiao
嚼jiao jue 解jie xie 劲jin jing 圈quan juan 卡ka qia 壳ke qiao 乐le yue 勒le lei 了le liao 六liu lu 露lu lou 率lv shuai 绿lv lu
落luo la lao 没mei mo 缪miao mou 乜nie mie 牟mou mu 模mo mu 娜na nuo 呢ne ni 粘nian zhan 朴pu piao 瀑pu bao 俟si qi 万wan mo
纤xian qian 切qie 亲qin qing 覃qin tan 区qu ou 洗xi xian 塞sai se 色se shai 杉shan sha 厦xia sha 召zhao shao 折zhe she 蛇she yi
歙she xi 什shi shen 省sheng xing 莘shen xin 识shi zhi 似si shi 属shu zhu 数shu 说shuo shui 宿su xiu 汤tang shang 拓tuo ta
隗wei kui 尾wei yi 尉wei yu 圩wei xu 吓xia he 削xue xiao 血xue xie 吁xu yu 叶ye 咽yan ye 殷yin yan 荥xing ying 员yuan yun
臧zang cang 择ze zhai 扎zha za 轧ya zha 着zhe zhuo zhao 爪zhao zhua 琢zhuo zuo 郗xi chi 逄pang 阙que 眭sui 仡ge 佴nai 句ju gou
那na 宓mi fu 曲qu 任ren 应ying 华hua 燕yan 宁ning 尹yin 冯feng 於yu 与yu 女nv 谷gu yu 亡wang 否fou pi 夏xia 余yu
`;

const usual = new Map(
  table
    .trim()
    .split(/(?=\p{Script=Han})/u)
    .map((entry) => [entry.charAt(0), entry.slice(1).trim().split(' ')] as const),
);

/** The readings in use of a character that has several; undefined for one that has not. */
export function getUsualReadings(character: string): readonly string[] | undefined {
  return usual.get(character);
}
