package cn.mingzhang.batches;

import cn.mingzhang.people.Awaiting;
import cn.mingzhang.people.Officer;
import cn.mingzhang.people.Post;
import cn.mingzhang.people.Section;
import cn.mingzhang.problems.ProblemLedger;
import cn.mingzhang.problems.SelectionDeeds;
import cn.mingzhang.refusals.WrongPost;
import java.util.List;
import java.util.Optional;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Where batches are found: in the navigation, and under the ledger's list once problems are ticked. */
@Configuration(proxyBeanMethods = false)
class BatchPlace {
    @Bean
    Section batchesInNavigation() {
        return new Section("batches", "/batches", "batches.title", 15, BatchPlace::reads);
    }

    @Bean
    SelectionDeeds batchesOfTheTicked(BatchWords words) {
        return officer -> {
            var steps = BatchStep.preparedBy(officer);
            return steps.isEmpty()
                    ? Optional.empty()
                    : Optional.of(new SelectionDeeds.Deed(
                            "/batches/new",
                            "step",
                            words.of("batches.step"),
                            words.steps(steps),
                            words.of("batches.make"),
                            0));
        };
    }

    /** What he could sign, of batches whose problems he sees all. */
    @Bean
    Awaiting batchesWaiting(ProblemLedger ledger) {
        return officer -> {
            var mine = BatchStep.signedBy(officer);
            return mine.isEmpty() || !reads(officer)
                    ? List.of()
                    : List.of(new Awaiting.Rows(
                            "batches",
                            false,
                            "SELECT 1 FROM batch b WHERE b.step IN ('" + String.join("', '", mine) + "')"
                                    + " AND NOT EXISTS (SELECT 1 FROM batch_signing g WHERE g.batch_id = b.id)"
                                    + " AND NOT EXISTS (SELECT 1 FROM batch_withdrawal w WHERE w.batch_id = b.id) AND "
                                    + Batches.allSeen(ledger.seenBy(officer))));
        };
    }

    static boolean reads(Officer officer) {
        return !BatchStep.preparedBy(officer).isEmpty() || officer.holds(Post.LEADERSHIP);
    }

    static void mustRead(Officer officer) {
        if (!reads(officer)) {
            throw new WrongPost("batches");
        }
    }
}
