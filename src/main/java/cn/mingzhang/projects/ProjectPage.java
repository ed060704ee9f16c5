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
 * @param panels what other capabilities know of it
 * @param timeline everything dated, the oldest first, what has no date at the end
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
        List<ProjectPanel.Panel> panels,
        List<TimelineEvent> timeline,
        List<RelatedLine> related,
        FilesPanel files,
        List<HistoryLine> history) {

    /** The same after a refused upload. */
    ProjectPage refusing(List<String> sentences, String typed) {
        var panel = files.refused(sentences, typed);
        return new ProjectPage(
                number, name, decision, tone, legacy, amendable, facts, measures, panels, timeline, related, panel,
                history);
    }
}
