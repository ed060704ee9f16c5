package cn.mingzhang.demo;

import cn.mingzhang.money.Yuan;
import cn.mingzhang.problems.ResultKind;
import cn.mingzhang.problems.Source;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/** 2020 年系统治理: 25 items with 45 problems, 44 rectified by the year's end and one substantially (F04). */
final class Stories2020 {
    static final int YEAR = 2020;

    /** What the paid fees of 2020's problems add up to: 3407.62 万元 (F03). */
    private static final long RECOVERED_FEN = 3_407_620_000L;

    /** One item: its class, its title, how many problems it holds, and how each is described. */
    private record Kind(
            String classCode,
            String title,
            int problems,
            String description,
            String goal,
            String cause,
            List<String> measures,
            List<ResultKind> results) {}

    // spotless:off
    private static final List<Kind> KINDS = List.of(
            new Kind("AP-01", "不符合易地条件批准易地建设", 3, "未见地质勘察和专家论证材料，批准%s易地建设。", "撤销或纠正原批准，补齐依据。", "审批把关不严，以收代建。", List.of("复核原批准依据", "依法纠正原批准并重新核定"), List.of(ResultKind.APPROVAL_CORRECTED)),
            new Kind("AP-02", "越权审批防空地下室建设", 2, "越权批准%s降低防空地下室建设标准。", "撤销越权批准。", "审批权限不清。", List.of("撤销越权批准文件", "报上级主管部门备案"), List.of(ResultKind.APPROVAL_REVOKED)),
            new Kind("AP-03", "先建后批、程序倒置", 3, "%s取得施工许可在前、人防审批在后。", "依法补正程序，纠正原批准。", "部门之间衔接不畅。", List.of("补正审批程序", "与住建部门建立核对机制"), List.of(ResultKind.APPROVAL_CORRECTED)),
            new Kind("AP-04", "降低防护等级审批", 1, "%s批准的抗力等级低于规定。", "按规定等级纠正。", "审查不细。", List.of("重新核定抗力等级"), List.of(ResultKind.APPROVAL_CORRECTED)),
            new Kind("AP-06", "应建面积核算错误", 3, "%s应建面积核算少于规定。", "重新核定应建面积。", "核算口径不一。", List.of("重新核算应建面积", "下达补正通知"), List.of(ResultKind.APPROVAL_CORRECTED)),
            new Kind("AP-07", "未见人防手续即发证", 2, "相关部门在未见人防手续时为%s核发许可。", "纠正并建立前置核验。", "前置把关缺失。", List.of("会同相关部门纠正", "建立发证前置核验"), List.of(ResultKind.APPROVAL_CORRECTED)),
            new Kind("AP-08", "违规通过人防工程验收", 1, "%s防护设备未安装到位即通过验收。", "撤销验收意见，整改后重新验收。", "验收走过场。", List.of("撤销原验收意见并重新验收"), List.of(ResultKind.APPROVAL_REVOKED)),
            new Kind("FE-01", "违规减征易地建设费", 3, "%s减征易地建设费无合法依据。", "追缴少征费款。", "把招商优惠当作依据。", List.of("下达缴费通知", "追缴少征部分"), List.of(ResultKind.RECOVERED)),
            new Kind("FE-02", "违规免征易地建设费", 2, "%s免征易地建设费依据不足。", "追缴免征费款。", "依据审查不严。", List.of("撤销免征决定", "足额追缴"), List.of(ResultKind.RECOVERED)),
            new Kind("FE-03", "违规缓缴易地建设费", 3, "%s以欠条代缴易地建设费。", "足额追缴。", "以会议纪要同意缓缴。", List.of("约谈建设单位", "足额追缴入库"), List.of(ResultKind.RECOVERED)),
            new Kind("FE-04", "应收未收易地建设费", 2, "%s应缴易地建设费未核定征收。", "核定并追缴到位。", "征收台账缺失。", List.of("补充核定", "追缴到位"), List.of(ResultKind.RECOVERED)),
            new Kind("FE-05", "少征易地建设费", 2, "%s按过期标准少征易地建设费。", "补缴差额。", "标准更新不及时。", List.of("按规定标准重新核定", "补缴差额"), List.of(ResultKind.RECOVERED)),
            new Kind("FE-06", "欠缴易地建设费", 2, "%s欠缴易地建设费，催缴无果。", "追缴到位。", "催缴措施不力。", List.of("下达催缴通知书", "依法追缴"), List.of(ResultKind.RECOVERED)),
            new Kind("FE-08", "以地方文件减免易地建设费", 1, "%s依据地方文件减免易地建设费。", "追缴减免部分。", "地方文件与国家规定不符。", List.of("清理地方文件", "追缴减免部分"), List.of(ResultKind.RECOVERED)),
            new Kind("FE-09", "易地建设费未及时足额入库", 1, "%s缴纳的易地建设费滞留过渡户。", "足额入库。", "财务管理不规范。", List.of("清理过渡户并足额入库"), List.of(ResultKind.RECOVERED)),
            new Kind("FE-12", "催缴易地建设费不力", 1, "%s欠费三年未采取有效催缴措施。", "依法催缴到位。", "责任不落实。", List.of("逐户下达催缴通知", "明确催缴责任人"), List.of(ResultKind.RECOVERED)),
            new Kind("QS-01", "未办理人防工程质量监督", 1, "%s人防工程未办理质量监督登记。", "补办质监并现场验收。", "监管衔接不到位。", List.of("补办质监登记", "组织现场验收"), List.of(ResultKind.ON_SITE_ACCEPTANCE)),
            new Kind("QS-03", "人防工程未验先用", 2, "%s人防工程未经验收投入使用。", "组织验收，合格后使用。", "使用监管缺位。", List.of("停用整改", "组织现场验收"), List.of(ResultKind.ON_SITE_ACCEPTANCE)),
            new Kind("QS-05", "面积、等级与批准不符", 1, "%s实建面积与批准不符。", "补建或依法处理后验收。", "过程监督不足。", List.of("核实实测面积并处理"), List.of(ResultKind.ON_SITE_ACCEPTANCE)),
            new Kind("OP-01", "擅自改变人防工程用途", 2, "%s擅自将人防工程改作仓储。", "恢复用途。", "巡查不到位。", List.of("责令恢复", "现场验收"), List.of(ResultKind.ON_SITE_ACCEPTANCE)),
            new Kind("OP-02", "人防车位违规出售", 2, "%s将人防车位以产权名义出售。", "纠正并公告。", "监管协作不够。", List.of("责令纠正", "现场核验整改结果"), List.of(ResultKind.ON_SITE_ACCEPTANCE)),
            new Kind("PR-01", "设备采购应招未招", 2, "指挥设备采购达到限额未公开招标。", "依法处理合同并建立制度。", "采购制度缺失。", List.of("处置采购合同", "制定采购管理制度"), List.of(ResultKind.CONTRACT_HANDLED, ResultKind.RULE_MADE)),
            new Kind("PR-04", "指定中介服务机构", 1, "审批环节指定测绘中介机构。", "取消指定并建立制度。", "权力边界不清。", List.of("取消指定并公告", "出台中介选取办法"), List.of(ResultKind.CONTRACT_HANDLED, ResultKind.RULE_MADE)),
            new Kind("DU-05", "人防审批内控制度缺失", 1, "审批、征收、验收岗位未分离。", "建立内控制度并培训。", "制度建设滞后。", List.of("制定内控制度", "开展岗位培训"), List.of(ResultKind.RULE_MADE, ResultKind.TRAINING_HELD)),
            new Kind("DU-06", "征缴台账缺失", 1, "应征、已征、欠缴台账不全。", "建立台账并培训。", "基础工作薄弱。", List.of("补建征缴台账", "开展台账培训"), List.of(ResultKind.RULE_MADE, ResultKind.TRAINING_HELD)));
    // spotless:on

    private Stories2020() {}

    static List<ItemEntry> items() {
        var items = new ArrayList<ItemEntry>();
        for (var n = 0; n < KINDS.size(); n++) {
            var kind = KINDS.get(n);
            items.add(new ItemEntry(key(n), YEAR, kind.title(), kind.classCode(), LocalDate.of(2020, 4, 7)));
        }
        return items;
    }

    static List<Story> all() {
        var stories = new ArrayList<Story>();
        var shares = new Shares(RECOVERED_FEN, 16);
        for (var k = 0; k < KINDS.size(); k++) {
            for (var n = 0; n < KINDS.get(k).problems(); n++) {
                stories.add(story(k, stories.size(), shares));
            }
        }
        return stories;
    }

    private static Story story(int k, int index, Shares shares) {
        var kind = KINDS.get(k);
        var project = "D" + (index % 12 + 1);
        var aboutProject = kind.description().contains("%s");
        // The one that is only substantially rectified: it waits for the court and its fee is not among the recovered.
        var waits = kind.classCode().equals("FE-06") && index % 2 == 1;
        var isFee = kind.classCode().startsWith("FE");
        var unit = aboutProject ? DemoProjects.of(project).unit() : DemoCast.CITY_OFFICE;
        var logged = LocalDate.of(2020, 4, 8).plusDays(index / 2);
        var done = LocalDate.of(2020, 7, 1).plusDays((index * 7L) % 130);
        return new Story(
                key(k),
                kind.classCode(),
                Source.values()[index % 4],
                unit,
                aboutProject ? project : null,
                aboutProject
                        ? kind.description().formatted("“" + DemoProjects.nameOf(project) + "”项目")
                        : kind.description(),
                kind.goal(),
                kind.cause(),
                kind.measures(),
                kind.results(),
                !isFee ? Yuan.ZERO : waits ? Yuan.ofFen(86_500_000L) : shares.next(),
                logged,
                done,
                LocalDate.of(2020, 11, 30),
                waits ? Fate.SHELVED : Fate.CLOSED);
    }

    private static String key(int k) {
        return "2020/" + (k + 1);
    }
}
