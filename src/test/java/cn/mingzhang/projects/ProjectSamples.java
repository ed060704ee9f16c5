package cn.mingzhang.projects;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;

/** The only way tests make a project. */
final class ProjectSamples {

    static final String CREDIT_CODE = "91511724MA62E1Q07H";

    private ProjectSamples() {}

    static NewProject aCard(long unitId) {
        return named("竹阳家园二期", unitId);
    }

    static NewProject named(String name, long unitId) {
        return new NewProject(
                name,
                "大竹县晴川置业有限公司",
                CREDIT_CODE,
                null,
                "511724",
                unitId,
                "大竹县竹阳街道青年路 8 号",
                new Areas(area("18000"), area("1200.5"), area("1200.5"), area("1180"), null),
                11,
                area("4.2"),
                new Permit("建字第511724201900012号", LocalDate.of(2019, 5, 6)),
                new Permit("511724201906180101", LocalDate.of(2019, 6, 18)),
                Permit.NONE,
                new Decision(DecisionKind.INTEGRATED, "竹人防〔2019〕17号", LocalDate.of(2019, 7, 2)),
                false);
    }

    static BigDecimal area(String squareMetres) {
        return new BigDecimal(squareMetres);
    }

    /** The same card as a browser sends it. */
    static Map<String, String> typed(long unitId) {
        return typed(aCard(unitId));
    }

    static Map<String, String> typed(NewProject card) {
        var typed = new LinkedHashMap<String, String>();
        CardField.ALL.forEach(field -> typed.put(field.property(), field.text(card)));
        return typed;
    }
}
