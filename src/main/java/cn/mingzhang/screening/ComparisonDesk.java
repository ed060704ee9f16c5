package cn.mingzhang.screening;

import cn.mingzhang.audit.Change;
import cn.mingzhang.audit.Subject;
import cn.mingzhang.audit.Trail;
import cn.mingzhang.calendar.OfficeClock;
import cn.mingzhang.jobs.LongWork;
import cn.mingzhang.people.Officer;
import cn.mingzhang.people.Post;
import cn.mingzhang.refusals.Conflict;
import com.github.kagkarlsson.scheduler.task.helper.OneTimeTask;
import java.time.LocalDate;
import java.util.List;
import java.util.TreeMap;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** 发起比对. The long work is {@link ComparisonWork}'s, in the background; where no scheduler runs (tests, replay), who asked does it himself. */
@Component
@Transactional
public class ComparisonDesk {
    private static final String TASK = "screening";
    private static final Post[] RUNNERS = {Post.REVIEWER, Post.GROUP_OFFICE, Post.RESIDENT, Post.SUPERVISOR};

    private final ComparisonRuns runs;
    private final RuleData data;
    private final LongWork work;
    private final Trail trail;
    private final OfficeClock clock;

    ComparisonDesk(ComparisonRuns runs, RuleData data, LongWork work, Trail trail, OfficeClock clock) {
        this.runs = runs;
        this.data = data;
        this.work = work;
        this.trail = trail;
        this.clock = clock;
    }

    @Configuration(proxyBeanMethods = false)
    static class Task {
        @Bean
        OneTimeTask<Void> screeningTask(ObjectProvider<ComparisonWork> work) {
            return LongWork.task(TASK, id -> work.getObject().run(id));
        }
    }

    static boolean runs(Officer officer) {
        return officer.holdsAny(RUNNERS);
    }

    static void mustRun(Officer officer) {
        officer.mustHoldAny(RUNNERS);
    }

    /** @throws Conflict while another one runs */
    public long ask(LocalDate since, Officer officer) {
        mustRun(officer);
        if (runs.isOneRunning()) {
            throw new Conflict("a run is under way");
        }
        var parameters = new TreeMap<String, String>();
        data.values(clock.today()).forEach(value -> parameters.put(value.name().name(), value.shown()));
        long id = runs.add(since, parameters, officer, clock.today(), clock.now());
        trail.note(
                officer.actor(),
                "SCREENING_ASKED",
                new Subject("screening-run", "" + id),
                List.of(new Change("screening.since", null, "" + since)),
                "",
                clock.now());
        work.begin(TASK, id);
        return id;
    }
}
