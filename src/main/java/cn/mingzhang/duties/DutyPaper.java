package cn.mingzhang.duties;

import static cn.mingzhang.documents.DocumentField.may;
import static cn.mingzhang.documents.DocumentField.must;

import cn.mingzhang.documents.DocumentField;
import cn.mingzhang.documents.DocumentKind;
import java.util.List;

/** 主体责任清单 as a printed document: always Chinese. */
enum DutyPaper implements DocumentKind {
    DUTY_LIST;

    @Override
    public String code() {
        return "duty-list";
    }

    @Override
    public String title() {
        return "主体责任清单";
    }

    @Override
    public List<DocumentField> fields() {
        return List.of(
                must("年度", "2021"),
                must("治理名称", "2021年达州市人防系统治理"),
                must("责任单位", "达州市人民防空办公室"),
                must("编号", "2021-SRFB"),
                must("状态", "已确认"),
                must("事项数", "2"),
                must(
                        "事项",
                        "1. 规划许可项目全量比对。责任领导：罗开平；责任人：审核科；期限：2021年4月30日；依据：任务清单 T05。进展：已完成（2021年4月22日）。\n"
                                + "2. 违规减免缓追缴。责任领导：罗开平；责任人：审核科；期限：2021年10月29日；依据：任务清单 T13。"),
                may("确认人", "罗开平"),
                may("确认日期", "2021年2月5日"),
                must("制表日期", "2022年1月4日"));
    }
}
