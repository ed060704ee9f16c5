package cn.mingzhang.screening;

import cn.mingzhang.matching.Subject;
import cn.mingzhang.permits.Permit;
import cn.mingzhang.permits.PermitKind;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Both sides of a comparison as matching reads them. */
final class Sides {
    private Sides() {}

    static Subject of(Permit permit) {
        var numbers = new ArrayList<String>(3);
        if (permit.kind() != PermitKind.PAYMENT && permit.kind() != PermitKind.REGISTRATION) {
            numbers.add(permit.kind() + ":" + permit.number());
        }
        add(numbers, PermitKind.PLANNING, permit.planningNumber());
        add(numbers, PermitKind.CONSTRUCTION, permit.constructionNumber());
        return Subject.of(
                permit.id(),
                permit.projectCode(),
                numbers,
                permit.parcel() == null ? List.of() : List.of(permit.parcel()),
                permit.creditCode(),
                permit.developer(),
                permit.name(),
                permit.address(),
                permit.divisionCode(),
                permit.aboveGround());
    }

    static Subject of(Known known) {
        var numbers = new ArrayList<String>(3);
        add(numbers, PermitKind.PLANNING, known.planningNumber());
        add(numbers, PermitKind.CONSTRUCTION, known.constructionNumber());
        add(numbers, PermitKind.COMPLETION, known.completionNumber());
        return Subject.of(
                known.id(),
                known.projectCode(),
                numbers,
                known.parcels(),
                known.creditCode(),
                known.developer(),
                known.name(),
                known.address(),
                known.divisionCode(),
                known.aboveGround());
    }

    private static void add(List<String> numbers, PermitKind kind, @Nullable String number) {
        if (number != null) {
            numbers.add(kind + ":" + number);
        }
    }
}
