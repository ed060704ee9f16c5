package cn.mingzhang.calendar;

import java.time.LocalDate;
import java.util.List;

/** 期限一览: each capability that has terms of its own tells those in force, so that one page shows them all with their sources. */
public interface LawfulTerms {

    List<Line> on(LocalDate day);

    /**
     * In the reader's language, apart from what the source says.
     *
     * @param group what it belongs to
     * @param days how long, with its unit
     * @param href where it is changed
     */
    record Line(
            String group, String name, String days, LocalDate since, String source, boolean verified, String href) {}
}
