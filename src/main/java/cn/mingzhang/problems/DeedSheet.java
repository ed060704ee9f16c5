package cn.mingzhang.problems;

import cn.mingzhang.lists.Fact;
import cn.mingzhang.lists.Option;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * 小表单: one small deed on a problem.
 *
 * @param fields the fragment of {@code problems/_deeds} with its fields
 * @param options of its select, if it has one
 * @param version what was read; sent along, so that nobody writes over what he has not seen
 * @param moved what has happened since the form was opened, null if nothing
 */
record DeedSheet(
        String number,
        String problem,
        String title,
        String lead,
        String submit,
        String action,
        String cancel,
        String fields,
        boolean irreversible,
        List<Fact> facts,
        List<Option> options,
        int version,
        @Nullable Moved moved) {

    /** @param open whether the deed may still be done, on the file as it stands now */
    record Moved(String what, boolean open) {}

    public boolean isMoved() {
        return moved != null;
    }

    public String movedBy() {
        return moved == null ? "" : moved.what();
    }

    /** Whether the form has any field. */
    public boolean isAsks() {
        return !fields.equals("nothing");
    }

    public boolean isOpen() {
        return moved == null || moved.open();
    }
}
