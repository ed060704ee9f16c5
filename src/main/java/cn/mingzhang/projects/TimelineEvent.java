package cn.mingzhang.projects;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * Something that happened about a project, in the reader's words.
 *
 * @param on the day; null where it is not known, then it stands at the end
 * @param kindKey the message key of what kind of event it is
 * @param words what happened
 * @param number of the paper or record; may be empty
 * @param by who, as then; may be empty
 * @param href its page; null where it has none
 */
public record TimelineEvent(
        @Nullable LocalDate on,
        String kindKey,
        String words,
        String number,
        String by,
        @Nullable String href) {
    public String day() {
        return on == null ? "" : on.toString();
    }
}
