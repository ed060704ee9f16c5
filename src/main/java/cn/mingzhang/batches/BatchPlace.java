package cn.mingzhang.batches;

import cn.mingzhang.people.Officer;
import cn.mingzhang.people.Post;
import cn.mingzhang.people.Section;
import cn.mingzhang.problems.SelectionDeeds;
import cn.mingzhang.refusals.WrongPost;
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

    static boolean reads(Officer officer) {
        return !BatchStep.preparedBy(officer).isEmpty() || officer.holds(Post.LEADERSHIP);
    }

    static void mustRead(Officer officer) {
        if (!reads(officer)) {
            throw new WrongPost("batches");
        }
    }
}
