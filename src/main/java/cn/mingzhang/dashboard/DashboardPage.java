package cn.mingzhang.dashboard;

import cn.mingzhang.calendar.LampView;
import cn.mingzhang.figures.FigureValue;
import cn.mingzhang.figures.Figures;
import cn.mingzhang.people.Waiting.Bucket;
import cn.mingzhang.problems.LedgerOutlook.Part;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The leaders' page, ready to be shown.
 *
 * @param changes what changed since the last visit, in three sentences
 * @param waiting what waits on this officer himself
 * @param sealed numbers out of the compartment, for who may know them; {@code cells} the same by unit
 */
public record DashboardPage(
        String asOf,
        String scope,
        List<Sentence> changes,
        List<Bucket> waiting,
        List<FigureValue> figures,
        List<FigureValue> sealed,
        List<Figures.Cell> cells,
        List<LampLine> lamps,
        long open,
        List<Part> parts,
        List<County> counties,
        List<Chart> charts) {

    /** Whether only one of the parts, or none, has anything to show. */
    public boolean isOnePart() {
        return parts.stream().anyMatch(part -> part.total() == 0);
    }

    public record Sentence(String text, @Nullable String href) {}

    public record LampLine(LampView lamp, String meaning, long problems, String href) {}

    /** @param lamp the worst there is; null where nothing is open */
    public record County(
            String name, long open, long red, @Nullable LampView lamp, String href, String redHref) {}
}
