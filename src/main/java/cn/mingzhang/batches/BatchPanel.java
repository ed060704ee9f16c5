package cn.mingzhang.batches;

import cn.mingzhang.people.Officer;
import cn.mingzhang.people.Post;
import cn.mingzhang.problems.ClosurePanel;
import cn.mingzhang.problems.ProblemFile;
import cn.mingzhang.problems.ProblemPanel;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** On the problem's page and beside its signatures: which of its signatures were given in which batch. */
@Component
class BatchPanel implements ProblemPanel, ClosurePanel {
    private final Batches batches;
    private final BatchWords words;

    BatchPanel(Batches batches, BatchWords words) {
        this.batches = batches;
        this.words = words;
    }

    record Line(String text, String href) {}

    @Override
    public Optional<Panel> of(ProblemFile problem, Officer officer) {
        var lines = officer.holds(Post.TREASURY) ? List.<Line>of() : lines(problem);
        return lines.isEmpty()
                ? Optional.empty()
                : Optional.of(new Panel("batches", "batches.panel", 260, "batches/_panel", lines));
    }

    private List<Line> lines(ProblemFile problem) {
        return batches.of(problem).stream()
                .map(in ->
                        new Line(words.of("batches.panel.line", in.signature(), in.batch()), "/batches/" + in.batch()))
                .toList();
    }
}
