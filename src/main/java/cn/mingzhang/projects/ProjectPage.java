package cn.mingzhang.projects;

import cn.mingzhang.audit.HistoryLine;
import cn.mingzhang.evidence.FilesPanel;
import cn.mingzhang.lists.Fact;
import java.util.List;

/**
 * A project's page, in the reader's words.
 *
 * @param amendable whether the reader's post may amend it
 * @param measures storeys, depth and areas, shown as numbers
 * @param road permits and decision in the order of their dates, what is missing at the end
 */
record ProjectPage(
        String number,
        String name,
        String decision,
        String tone,
        boolean legacy,
        boolean amendable,
        List<Fact> facts,
        List<Fact> measures,
        List<RoadStep> road,
        List<RelatedLine> related,
        FilesPanel files,
        List<HistoryLine> history) {

    /** The same after a refused upload. */
    ProjectPage refusing(List<String> sentences, String typed) {
        var panel = files.refused(sentences, typed);
        return new ProjectPage(
                number, name, decision, tone, legacy, amendable, facts, measures, road, related, panel, history);
    }

    /** One permit, filing or decision. */
    record RoadStep(String on, String name, String number, boolean known, boolean dated) {}
}
