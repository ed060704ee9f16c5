package cn.mingzhang.dashboard;

import cn.mingzhang.calendar.LampView;
import cn.mingzhang.figures.FigureShare;
import cn.mingzhang.figures.FigureValue;
import cn.mingzhang.problems.LedgerOutlook.Part;
import java.time.LocalDate;
import java.util.List;

/** The leaders' page, ready to be shown. */
public record DashboardPage(
        String asOf,
        List<FigureValue> figures,
        List<UnitLine> units,
        UnitLine sum,
        List<LampLine> lamps,
        long open,
        List<Part> parts) {

    /** Whether only one of the parts, or none, has anything to show. */
    public boolean isOnePart() {
        return parts.stream().anyMatch(part -> part.total() == 0);
    }

    /** The omitted projects of one unit. */
    public record UnitLine(
            String unit,
            long all,
            long rectified,
            long remaining,
            long overdue,
            long percent,
            String rows,
            String rectifiedRows,
            String remainingRows,
            String overdueRows) {

        static UnitLine of(FigureShare share, long overdue, int year) {
            return new UnitLine(
                    share.unit(),
                    share.all(),
                    share.rectified(),
                    share.remaining(),
                    overdue,
                    share.percent(),
                    share.rows(),
                    share.rectifiedRows(),
                    share.remainingRows(),
                    overdueOf(year) + "&unit=" + share.unitId());
        }

        static UnitLine sum(List<UnitLine> lines, LocalDate today) {
            var all = lines.stream().mapToLong(UnitLine::all).sum();
            var rectified = lines.stream().mapToLong(UnitLine::rectified).sum();
            var rows = "/figures/omitted.projects?asOf=" + today;
            return new UnitLine(
                    "",
                    all,
                    rectified,
                    all - rectified,
                    lines.stream().mapToLong(UnitLine::overdue).sum(),
                    all == 0 ? 0 : rectified * 100 / all,
                    rows,
                    rows + "&rectified=true",
                    rows + "&rectified=false",
                    overdueOf(2021));
        }

        private static String overdueOf(int year) {
            return "/problems?group=OM&year=" + year + "&overdue=true";
        }
    }

    public record LampLine(LampView lamp, String meaning, long problems, String href) {}
}
