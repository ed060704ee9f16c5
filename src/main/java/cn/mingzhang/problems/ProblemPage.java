package cn.mingzhang.problems;

import cn.mingzhang.audit.HistoryLine;
import cn.mingzhang.calendar.LampView;
import cn.mingzhang.evidence.FilesPanel;
import cn.mingzhang.lists.Fact;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * 问题页: one problem, made within one transaction. Each list of buttons holds only what this reader may do now.
 *
 * @param moneyOnly 财政 sees number, unit, project and the money
 * @param next the step that takes the file onward, with what is still missing
 */
record ProblemPage(
        String number,
        String title,
        boolean moneyOnly,
        String stage,
        String stageTone,
        String rectification,
        String rectificationTone,
        boolean confirmed,
        LampView lamp,
        @Nullable ClosurePage closure,
        ClosurePage.@Nullable StepCard next,
        boolean nextIsMine,
        List<Button> actions,
        List<Fact> facts,
        @Nullable Link project,
        @Nullable Link item,
        List<Fact> texts,
        Work work,
        List<ProblemPanel.Panel> panels,
        List<HistoryLine> history) {

    record Link(String text, @Nullable String href) {}

    /** @param key message key of what it does */
    record Button(String key, String href) {}

    /** The unit's work: measures, papers, status, and what it asks for. */
    record Work(
            Plan plan,
            List<MeasureLine> measures,
            List<Button> measureActions,
            List<EvidenceSlot> evidence,
            @Nullable String zip,
            List<String> asked,
            boolean shown,
            List<ResultLine> results,
            List<Button> resultActions,
            List<Entry> progress,
            List<Button> progressActions,
            List<Entry> statuses,
            List<Button> statusActions,
            List<Request> extensions,
            List<Button> extensionActions,
            List<Request> corrections,
            List<Button> correctionActions,
            @Nullable EvidenceSlot papers) {
        public boolean hasExtensions() {
            return !extensions.isEmpty() || !extensionActions.isEmpty();
        }

        public boolean hasCorrections() {
            return !corrections.isEmpty() || !correctionActions.isEmpty();
        }
    }

    record Plan(List<Fact> facts, List<Button> actions) {}

    record MeasureLine(
            int ordinal,
            String content,
            String owner,
            String due,
            @Nullable String finishedOn,
            String result,
            int files,
            String slotAnchor,
            List<Button> actions) {
        public boolean isFinished() {
            return finishedOn != null;
        }

        public boolean isBare() {
            return files == 0;
        }
    }

    /** The files of one place, to read, and where more are added. */
    record EvidenceSlot(
            String heading, FilesPanel files, @Nullable String href) {}

    record ResultLine(String kind, String document, String dated, boolean withdrawn, int files, List<Button> actions) {}

    /**
     * @param tag and its tone: what was claimed, or nothing
     * @param struck undone; still legible
     */
    record Entry(
            String when,
            String who,
            String text,
            @Nullable String tag,
            String tone,
            @Nullable String note,
            boolean struck) {}

    record Request(
            String what,
            String reason,
            String asked,
            @Nullable String answer,
            @Nullable Boolean granted) {
        public boolean isOpen() {
            return granted == null;
        }

        public boolean isGranted() {
            return Boolean.TRUE.equals(granted);
        }
    }
}
