package cn.mingzhang.problems;

import cn.mingzhang.lists.Option;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What the form of a problem offers.
 *
 * @param version the version that is amended, null for a new problem
 * @param dueDateFixed after serving the due date moves by an extension only
 */
record BasicsSheet(
        String title,
        String action,
        String cancel,
        String submit,
        @Nullable Integer version,
        boolean dueDateFixed,
        String itemShown,
        List<Option> items,
        List<ProblemChoices.Group> classes,
        List<Option> sources,
        List<Option> kinds,
        List<Option> procedures,
        List<Option> units,
        List<Option> supervisingUnits,
        List<Option> projects,
        List<Option> before) {

    public boolean isNew() {
        return version == null;
    }
}
