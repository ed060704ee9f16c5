package cn.mingzhang.imports;

import cn.mingzhang.sheets.RowError;
import java.util.List;

/**
 * What becomes of a line.
 *
 * @param number of the record it is about; empty for a new one
 * @param version at which that record stands
 */
public record Verdict(Outcome outcome, String number, long version, List<CellChange> changes, List<RowError> errors) {

    public Verdict {
        changes = List.copyOf(changes);
        errors = List.copyOf(errors);
    }

    public static Verdict add() {
        return new Verdict(Outcome.ADD, "", 0, List.of(), List.of());
    }

    public static Verdict change(String number, long version, List<CellChange> changes) {
        return new Verdict(Outcome.CHANGE, number, version, changes, List.of());
    }

    public static Verdict skip(String number, long version) {
        return new Verdict(Outcome.SKIP, number, version, List.of(), List.of());
    }

    public static Verdict refuse(String number, List<RowError> errors) {
        return new Verdict(Outcome.REFUSE, number, 0, List.of(), errors);
    }

    public static Verdict noRight(String number, List<CellChange> changes) {
        return new Verdict(Outcome.NO_RIGHT, number, 0, changes, List.of());
    }

    public static Verdict conflict(String number, long version, List<CellChange> changes) {
        return new Verdict(Outcome.CONFLICT, number, version, changes, List.of());
    }
}
