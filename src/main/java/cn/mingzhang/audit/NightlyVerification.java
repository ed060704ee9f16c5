package cn.mingzhang.audit;

import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.context.annotation.Configuration;
import org.springframework.scheduling.annotation.EnableScheduling;
import org.springframework.scheduling.annotation.Scheduled;

/** Verifies the trail, and the sealed one, every night, whether or not anybody asks. {@code mingzhang.jobs=false} (a replay) leaves it out. */
@Configuration(proxyBeanMethods = false)
@EnableScheduling
@ConditionalOnProperty(name = "mingzhang.jobs", havingValue = "true", matchIfMissing = true)
class NightlyVerification {
    private final TrailVerifier verifier;
    private final Verifications verifications;

    NightlyVerification(TrailVerifier verifier, Verifications verifications) {
        this.verifier = verifier;
        this.verifications = verifications;
    }

    @Scheduled(cron = "0 40 2 * * *", zone = "Asia/Shanghai")
    void verify() {
        verifications.keep(verifier.verify(), Actor.SYSTEM);
    }

    @Scheduled(cron = "0 50 2 * * *", zone = "Asia/Shanghai")
    void verifySealed() {
        verifications.keepSealed();
    }
}
