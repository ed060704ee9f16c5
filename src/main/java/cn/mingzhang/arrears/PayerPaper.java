package cn.mingzhang.arrears;

import static cn.mingzhang.documents.DocumentField.may;
import static cn.mingzhang.documents.DocumentField.must;

import cn.mingzhang.calendar.Dates;
import cn.mingzhang.documents.DocumentField;
import cn.mingzhang.documents.DocumentForm;
import cn.mingzhang.documents.DocumentKind;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

/** 对账单 as a printed document: always Chinese. */
enum PayerPaper implements DocumentKind {
    PAYER_STATEMENT;

    @Override
    public String code() {
        return "payer-statement";
    }

    @Override
    public String title() {
        return "易地建设费对账单";
    }

    @Override
    public List<DocumentField> fields() {
        return List.of(
                must("缴费单位", "达州市通达置业有限公司"),
                must("起始日", "2021年1月1日"),
                must("截止日", "2021年12月31日"),
                must("期初欠缴", "0.00"),
                must("应收", "3,667,500.00"),
                must("减免", "0.00"),
                must("已缴", "1,000,000.00"),
                must("退款", "0.00"),
                must("期末欠缴", "2,667,500.00"),
                may("未分配", "0.00"),
                may("明细", "1. 2021年3月1日，核定 HD-2021-0001，应收 3,667,500.00 元；"),
                must("出单单位", "达州市人民防空办公室"),
                must("出单日", "2022年1月4日"));
    }

    Map<String, String> values(PayerStatement statement, String unit, LocalDate today) {
        var values = new HashMap<String, String>();
        values.put("缴费单位", statement.payer());
        values.put("起始日", day(statement.from()));
        values.put("截止日", day(statement.until()));
        values.put("期初欠缴", statement.opening().toString());
        values.put("应收", statement.assessed().toString());
        values.put("减免", statement.reduced().toString());
        values.put("已缴", statement.paid().toString());
        values.put("退款", statement.refunded().toString());
        values.put("期末欠缴", statement.closing().toString());
        values.put("未分配", statement.unallocated().toString());
        values.put("明细", lines(statement));
        values.put("出单单位", unit);
        values.put("出单日", day(today));
        return DocumentForm.complete(this, values);
    }

    private static String lines(PayerStatement statement) {
        if (statement.lines().isEmpty()) {
            return "本期没有发生。";
        }
        var number = new int[1];
        return statement.lines().stream()
                .map(line -> ++number[0] + ". " + day(line.movedOn()) + "，" + said(line) + "；")
                .collect(Collectors.joining("\n"));
    }

    private static String said(PayerStatement.Line line) {
        var of = line.project().isEmpty() ? "" : "（" + line.project() + "）";
        return switch (line.kind()) {
            case "ASSESSED" ->
                "核定 " + line.paper() + of + "，应收 " + line.assessedYuan() + " 元"
                        + (line.reduced() == 0 ? "" : "，减免 " + line.reducedYuan() + " 元");
            case "REPLACED" -> "原核定 " + line.paper() + of + "由新的核定替代，应收 " + line.assessedYuan() + " 元";
            case "PAID" -> "收款 " + line.paper() + of + "，已缴 " + line.paidYuan() + " 元";
            case "REFUNDED" -> "收款 " + line.paper() + "，退款 " + line.refundedYuan() + " 元";
            default -> "收款 " + line.paper() + of + "，冲正 " + line.paidYuan() + line.refundedYuan() + " 元";
        };
    }

    private static String day(LocalDate day) {
        return Dates.day(day, Locale.CHINESE);
    }
}
