package cn.mingzhang.batches;

import java.util.List;

/**
 * 批次审批表: the agenda on A4, before the meeting with an empty box, afterwards with what was signed.
 *
 * @param code the trail's head as a short code when this was printed
 */
record BatchSheet(
        String name,
        String number,
        String title,
        String step,
        List<Line> lines,
        String sum,
        String remark,
        String who,
        String day,
        String made,
        String code,
        String printed) {

    /** The words of the form itself; a paper of the office is Chinese in whatever language it is asked for. */
    public List<String> columns() {
        return List.of("序号", "问题编号", "问题", "责任单位", "应收（元）", "结果");
    }

    public String titleLabel() {
        return "议题";
    }

    public String stepLabel() {
        return "步骤";
    }

    public String opinionLabel() {
        return "签批意见";
    }

    record Line(int ordinal, String number, String description, String unit, String amount, String outcome) {}
}
