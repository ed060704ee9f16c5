package cn.mingzhang.imports;

import cn.mingzhang.people.Officer;
import cn.mingzhang.sheets.Line;
import cn.mingzhang.sheets.Sheet;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A kind of record that can be brought in by workbook: a capability has one bean for each. */
public interface ImportKind {

    /** A word for addresses: {@code projects}. */
    String name();

    /** The column list of its exports and its template; the message key of it is its name for people. */
    Sheet<?> sheet();

    boolean isOpenTo(Officer officer);

    default ImportGroup group() {
        return ImportGroup.REGISTERS;
    }

    /** The address of the list whose workbook comes back amended; none where records, once in, are not amended by workbook. */
    default @Nullable String list() {
        return null;
    }

    /** What the template's drop-downs offer, by column, in the reader's language. */
    Map<String, List<String>> choices(Officer officer);

    /** Begins a dry run or an application: looks up once what every line needs. */
    Reading begin(Officer officer);

    /** Taken whole or not at all: with one line refused nothing of the file can be confirmed. */
    default boolean isWhole() {
        return false;
    }

    /** The same for a job: a capability that keeps where each record came from remembers its number. */
    default Reading begin(Officer officer, long job) {
        return begin(officer);
    }

    /** What the trail calls its records: so that it can be said who has built on them. */
    default @Nullable String subject() {
        return null;
    }

    /** Takes back the new records of a job, if nobody has built on them; answers how many it took back. */
    int takeBack(long job);

    /** Where a record is read. */
    String href(String number);

    /** One pass over a file. It may remember what earlier lines said, so as to refuse the same twice. */
    interface Reading {

        /** Lines that come next, to be looked up together. */
        void expect(List<Line> lines);

        /** Reads only. */
        Verdict judge(Line line);

        /**
         * After the last line of a dry run.
         *
         * @throws cn.mingzhang.sheets.WorkbookRefused where the file as a whole is not taken
         */
        default void end() {}

        /** Does as judged, as the officer's own deed, and answers the record's number and version. */
        Written write(Line line, Verdict verdict);

        /** After some hundred lines: what was written goes to the database. */
        void settle();
    }

    /** A pass that writes many lines together: for files of ten thousands. */
    interface Bulk extends Reading {

        /**
         * Does as judged, in one go; all lines were judged before the first is written.
         *
         * @return what each has become, in their order
         */
        List<Written> write(List<Line> lines, List<Verdict> verdicts);
    }

    /** @param version at which the record stands now */
    record Written(String number, long version) {}
}
