package cn.mingzhang.procurement;

import cn.mingzhang.audit.Change;
import cn.mingzhang.money.Yuan;
import cn.mingzhang.projects.ProjectDirectory;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** One field of a procurement: the one list of them serves the trail and the page. */
record ProcurementField(String name, Function<Purchase, @Nullable Object> of) {
    static final List<ProcurementField> ALL = List.of(
            new ProcurementField("name", Purchase::title),
            new ProcurementField("unit", Purchase::unitId),
            new ProcurementField("project", Purchase::projectId),
            new ProcurementField("category", Purchase::category),
            new ProcurementField("method", Purchase::method),
            new ProcurementField("ground", Purchase::ground),
            new ProcurementField("agency", Purchase::agency),
            new ProcurementField("bidders", Purchase::bidders),
            new ProcurementField("winner", Purchase::winner),
            new ProcurementField("budget", Purchase::budget),
            new ProcurementField("amount", Purchase::amount),
            new ProcurementField("announcedOn", Purchase::announcedOn),
            new ProcurementField("openedOn", Purchase::openedOn),
            new ProcurementField("awardedOn", Purchase::awardedOn),
            new ProcurementField("contractOn", Purchase::contractOn),
            new ProcurementField("remark", Purchase::remark));

    static List<Change> changes(@Nullable Purchase before, Purchase after, ProjectDirectory directory) {
        var changes = new ArrayList<Change>();
        for (var field : ALL) {
            var was = before == null ? null : field.written(before, directory);
            var is = field.written(after, directory);
            if (!Objects.equals(was, is)) {
                changes.add(new Change("procurement." + field.name, was, is));
            }
        }
        return changes;
    }

    /** As the trail writes it; constants as keys, so that they are read in any language. */
    private @Nullable String written(Purchase purchase, ProjectDirectory directory) {
        var value = of.apply(purchase);
        if (value instanceof Long id) {
            return name.equals("unit") ? directory.unitName(id) : directory.numberOf(id);
        }
        if (value instanceof Enum<?> constant) {
            return "#procurement." + name + "." + constant.name();
        }
        if (value instanceof List<?> list) {
            return list.isEmpty()
                    ? null
                    : String.join("、", list.stream().map(Object::toString).toList());
        }
        return value instanceof Yuan amount ? amount.toString() : value == null ? null : value.toString();
    }
}
