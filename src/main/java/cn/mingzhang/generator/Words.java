package cn.mingzhang.generator;

import java.util.List;
import java.util.Map;
import java.util.random.RandomGenerator;

/** Invented texts of the trade: real places of the city's divisions, firms and buildings that do not exist. */
final class Words {
    private static final List<String> FIRST =
            List.of("锦", "宏", "瑞", "盛", "临", "云", "和", "丰", "嘉", "泰", "润", "恒", "启", "明", "安", "远", "博", "景", "隆", "翠");
    private static final List<String> SECOND =
            List.of("川", "泽", "禾", "璟", "江", "栖", "润", "岩", "禧", "宸", "麓", "澜", "岸", "城", "庭", "源", "峰", "园", "湖", "林");
    private static final List<String> TRADE = List.of("置业", "房地产开发", "建设投资", "实业", "城市建设");
    private static final List<String> BUILDING =
            List.of("花园", "雅苑", "广场", "商贸城", "安置房", "家园", "国际", "学府", "医院住院楼", "实验学校");
    private static final Map<String, List<String>> TOWNS = Map.ofEntries(
            Map.entry("511700", List.of("西外", "南外", "莲花湖", "塔沱")),
            Map.entry("511702", List.of("复兴镇", "罗江镇", "蒲家镇", "碑庙镇", "朝阳街道")),
            Map.entry("511703", List.of("石板街道", "堡子镇", "亭子镇", "石桥镇", "百节镇")),
            Map.entry("511781", List.of("太平镇", "白沙镇", "青花镇", "罗文镇")),
            Map.entry("511722", List.of("东乡街道", "南坝镇", "胡家镇", "双河镇", "普光镇")),
            Map.entry("511724", List.of("竹阳街道", "石河镇", "庙坝镇", "清河镇")),
            Map.entry("511725", List.of("渠江街道", "三汇镇", "临巴镇", "土溪镇")),
            Map.entry("511723", List.of("新宁街道", "普安镇", "任市镇", "讲治镇")),
            Map.entry("5117A1", List.of("金垭街道", "斌郎街道")),
            Map.entry("5117A2", List.of("幺塘", "麻柳")));
    private static final Map<String, List<String>> FINDINGS = Map.of(
            "AP", List.of("人防审批晚于施工许可，程序倒置", "未见地质勘察和专家论证材料，批准易地建设", "批准的抗力等级低于规定", "应建面积核算少于规定"),
            "OM", List.of("取得规划许可和施工许可，未见人防审批手续", "二期工程未纳入人防审批", "应建防空地下室未建", "实建面积少于应建面积"),
            "FE", List.of("少征易地建设费", "以欠条代缴易地建设费", "欠缴易地建设费，催缴无果", "依据地方文件减免易地建设费", "易地建设费滞留过渡户"),
            "QS", List.of("未办理人防工程质量监督登记", "未经验收投入使用", "防护门安装不合格", "实建面积与批准不符"),
            "OP", List.of("擅自将人防工程改作仓储", "人防车位以产权名义出售", "未办理平时使用登记", "通风设备长期未维护"),
            "PR", List.of("防护设备采购应招未招", "审批环节指定测绘中介", "设备采购价格明显偏高", "物资采购未公开询价"),
            "DU", List.of("对欠费项目催办不力", "征缴台账不全", "内控制度缺失", "整改材料敷衍、以改代查"));
    private static final List<String> CAUSES =
            List.of("部门之间信息不通，人防审批未列入前置核验。", "审批把关不严，以收代建。", "台账缺失，底数不清。", "催缴措施不力，责任不落实。", "标准更新不及时。");
    private static final List<String> MEASURES = List.of(
            "约谈建设单位，下达限期整改通知", "核定应缴易地建设费并发出催办通知", "补办人防审批手续", "收缴欠费入库，补齐依据", "建立审批与许可逐项核对制度", "组织现场核验并归档", "开展岗位培训");
    private static final List<String> PROGRESS = List.of(
            "已召开专题会，逐项明确责任人。", "已约谈建设单位，对方承诺限期办理。", "资料已补齐，正在复核。", "已发出催办通知书。", "部分款项已到账，余款约定月底前缴清。", "现场核验完成，待出具意见。");

    private Words() {}

    static <T> T any(List<T> of, RandomGenerator random) {
        return of.get(random.nextInt(of.size()));
    }

    static String firm(RandomGenerator random) {
        return "达州" + any(FIRST, random) + any(SECOND, random) + any(TRADE, random) + "有限公司";
    }

    static String building(RandomGenerator random) {
        return any(FIRST, random)
                + any(SECOND, random)
                + any(BUILDING, random)
                + (random.nextInt(3) == 0 ? "" : any(List.of("一期", "二期", "三期", "A区", "B区"), random));
    }

    static String town(String division, RandomGenerator random) {
        return any(TOWNS.getOrDefault(division, List.of("城区")), random);
    }

    static String finding(String group, RandomGenerator random) {
        return any(FINDINGS.get(group), random);
    }

    static String cause(RandomGenerator random) {
        return any(CAUSES, random);
    }

    static String measure(RandomGenerator random) {
        return any(MEASURES, random);
    }

    static String progress(RandomGenerator random) {
        return any(PROGRESS, random);
    }
}
