package cn.mingzhang.collection;

import cn.mingzhang.audit.HistoryLine;
import cn.mingzhang.calendar.LampView;
import cn.mingzhang.lists.ChecklistLine;
import cn.mingzhang.lists.Fact;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One file as its page shows it, ready to be read.
 *
 * @param agree where an agreement is signed; null where it is not the time for one, or not his
 * @param deferred where a deferral that was found is written down as the violation it is
 */
record CollectionPage(
        String number,
        String name,
        String rung,
        String tone,
        List<Fact> facts,
        List<Fact> clocks,
        @Nullable Alarm window,
        List<Paper> papers,
        List<Next> next,
        List<HoldLine> holds,
        List<AgreementLine> agreements,
        @Nullable String agree,
        @Nullable String deferred,
        boolean mayHold,
        boolean mayResume,
        boolean settled,
        List<Ladder> ladder,
        List<HistoryLine> history) {

    /** @param why what it means, in the words of the law */
    record Alarm(LampView lamp, String why) {}

    /**
     * @param serve where its service is recorded; null where it is, or is another's to record
     * @param withdraw where it is withdrawn; null where it cannot be, or is another's to withdraw
     * @param withdrawn since when and why; empty while it stands
     */
    record Paper(
            int ordinal,
            String rung,
            String number,
            String issuer,
            String dated,
            String due,
            @Nullable LampView lamp,
            String owed,
            String officer,
            String file,
            @Nullable String serve,
            @Nullable String record,
            String service,
            @Nullable String scan,
            @Nullable String withdraw,
            String withdrawn) {}

    /** @param href null where another post takes it */
    record Next(String label, String by, @Nullable String href, boolean ready, List<ChecklistLine> lines) {}

    record HoldLine(
            String kind, String reason, String from, String review, String officer, String ended, boolean open) {}

    /** @param end where it is ended because it is not kept; null where it is kept, or ended */
    record AgreementLine(
            String signed,
            String principal,
            String file,
            String state,
            String tone,
            List<StageLine> stages,
            @Nullable String end,
            String ended) {}

    record StageLine(int ordinal, String due, String amount, String missing, String state, String tone) {}

    /** One line of the ladder, with where the file stands. */
    record Ladder(String label, String by, String clock, String ground, boolean here, boolean done) {}
}
