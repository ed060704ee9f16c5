package cn.mingzhang.problems;

import cn.mingzhang.money.Yuan;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.PropertyAccessorFactory;

/** The fields of the form by name, in its order: what two versions are compared in. */
final class BasicsField {
    static final List<String> ALL = List.of(
            "classCode",
            "description",
            "project",
            "source",
            "sourceDocument",
            "occurredOn",
            "foundOn",
            "responsibleUnitId",
            "responsibleLeader",
            "supportingLeader",
            "supervisingUnitId",
            "rectificationKind",
            "procedure",
            "dueOn",
            "goal",
            "amountDue",
            "amountReduced",
            "reductionGround",
            "remark");

    private BasicsField() {}

    static String text(ProblemForm form, String field) {
        return text(PropertyAccessorFactory.forBeanPropertyAccess(form).getPropertyValue(field));
    }

    /** As the form's field holds it. */
    static String text(@Nullable Object value) {
        if (value instanceof Yuan amount) {
            return amount.plain();
        }
        return Objects.toString(value, "");
    }

    /** 责任单位 and 项目 have shorter names in the history than in the form. */
    static String labelKey(String field) {
        return "problem." + field.replaceAll("UnitId$", "Unit");
    }
}
