package cn.mingzhang.letters;

import cn.mingzhang.calendar.OfficeClock;
import cn.mingzhang.jobs.JobRuns;
import cn.mingzhang.jobs.Rounds;
import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import java.time.LocalTime;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.stereotype.Component;

/**
 * 亮灯升级: every morning each served letter's lamp is looked at. A change is written down; what a yellow or red lamp leads to ({@link
 * LetterRules.Consequence}) is drafted with the letter's history, once, and waits for a person. Each letter is a transaction of its
 * own: a round that is cut off goes on where it was.
 */
@Component
public class LetterRound {
    private static final int AT_A_TIME = 200;

    private final Letters letters;
    private final OfficeClock clock;
    private final LampTurn turn;

    LetterRound(Letters letters, OfficeClock clock, LampTurn turn) {
        this.letters = letters;
        this.clock = clock;
        this.turn = turn;
    }

    @Configuration(proxyBeanMethods = false)
    static class Jobs {
        @Bean
        RecurringTask<Void> dailyLetterRound(ObjectProvider<LetterRound> round) {
            return Rounds.daily(
                    "letters-daily",
                    LocalTime.of(6, 10),
                    () -> JobRuns.did(round.getObject().go()));
        }
    }

    /** @return how many lamps changed */
    public int go() {
        var today = clock.today();
        var changed = 0;
        long after = 0;
        while (true) {
            var some = letters.running(after, AT_A_TIME, today);
            for (var letter : some) {
                changed += turn.look(letter, today) ? 1 : 0;
                after = letter.id();
            }
            if (some.size() < AT_A_TIME) {
                return changed;
            }
        }
    }
}
