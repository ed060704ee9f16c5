package cn.mingzhang.audit;

import cn.mingzhang.jobs.Rounds;
import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import java.time.LocalTime;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Verifies the trail, and the sealed one, every night, whether or not anybody asks. {@code mingzhang.jobs=false} (a replay) leaves it out. */
@Configuration(proxyBeanMethods = false)
class NightlyVerification {

    @Bean
    RecurringTask<Void> verifyingOfTrail(
            ObjectProvider<TrailVerifier> verifier, ObjectProvider<Verifications> verifications) {
        return Rounds.daily(
                "trail-verification",
                LocalTime.of(2, 40),
                () -> verifications.getObject().keep(verifier.getObject().verify(), Actor.SYSTEM));
    }

    /** After the verification: a head is signed that was found good a moment ago. */
    @Bean
    RecurringTask<Void> anchoringOfTrail(ObjectProvider<Anchors> anchors) {
        return Rounds.daily(
                "trail-anchor", LocalTime.of(2, 55), () -> anchors.getObject().keep());
    }

    @Bean
    RecurringTask<Void> verifyingOfSealedTrail(ObjectProvider<Verifications> verifications) {
        return Rounds.daily(
                "sealed-trail-verification",
                LocalTime.of(2, 50),
                () -> verifications.getObject().keepSealed());
    }
}
