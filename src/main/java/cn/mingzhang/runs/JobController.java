package cn.mingzhang.runs;

import cn.mingzhang.audit.Subject;
import cn.mingzhang.audit.Trail;
import cn.mingzhang.calendar.OfficeClock;
import cn.mingzhang.people.Officer;
import cn.mingzhang.people.Post;
import cn.mingzhang.people.Section;
import cn.mingzhang.refusals.Conflict;
import cn.mingzhang.refusals.NotVisible;
import com.github.kagkarlsson.scheduler.SchedulerClient;
import com.github.kagkarlsson.scheduler.task.TaskInstanceId;
import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import java.time.Instant;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.support.TransactionOperations;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;

/** 定时任务: the system's administrator sees and begins them; the group's office sees them. */
@Controller
class JobController {
    private static final Post[] READERS = {Post.SYSTEM_ADMIN, Post.GROUP_OFFICE};

    private final JobPages pages;
    private final JobWords words;
    private final ObjectProvider<SchedulerClient> scheduler;
    private final Trail trail;
    private final OfficeClock clock;
    private final TransactionOperations transactions;

    JobController(
            JobPages pages,
            JobWords words,
            ObjectProvider<SchedulerClient> scheduler,
            Trail trail,
            OfficeClock clock,
            TransactionOperations transactions) {
        this.pages = pages;
        this.words = words;
        this.scheduler = scheduler;
        this.trail = trail;
        this.clock = clock;
        this.transactions = transactions;
    }

    @Configuration(proxyBeanMethods = false)
    static class Place {
        @Bean
        Section jobsInNavigation() {
            return new Section("jobs", "/jobs", "runs.nav", 95, officer -> officer.holdsAny(READERS));
        }
    }

    @GetMapping("/jobs")
    String index(Officer officer, Model model) {
        officer.mustHoldAny(READERS);
        model.addAttribute("rows", pages.all());
        model.addAttribute("waiting", pages.waiting());
        model.addAttribute("admin", officer.holds(Post.SYSTEM_ADMIN));
        return "runs/index";
    }

    @GetMapping("/jobs/{task:[a-z][a-z-]{2,60}}")
    String show(@PathVariable String task, Officer officer, Model model) {
        known(task, officer, READERS);
        model.addAttribute("lines", pages.of(task));
        model.addAttribute("admin", officer.holds(Post.SYSTEM_ADMIN));
        return page(task, "runs/show", model);
    }

    @GetMapping("/jobs/{task:[a-z][a-z-]{2,60}}/run")
    String ask(@PathVariable String task, Officer officer, Model model) {
        known(task, officer, Post.SYSTEM_ADMIN);
        return page(task, "runs/run", model);
    }

    /** At the scheduler's next look, on whichever node; what runs already is not begun beside itself. */
    @PostMapping("/jobs/{task:[a-z][a-z-]{2,60}}/run")
    String run(@PathVariable String task, Officer officer) {
        known(task, officer, Post.SYSTEM_ADMIN);
        var client = scheduler.getIfAvailable();
        if (client == null) {
            throw new Conflict("no scheduler runs here");
        }
        transactions.executeWithoutResult(status -> {
            trail.note(officer.actor(), "JOB_RUN_ASKED", new Subject("job", task), clock.now());
            var held = client.getScheduledExecution(TaskInstanceId.of(task, RecurringTask.INSTANCE));
            if (held.filter(one -> !one.isPicked()).isEmpty()
                    || !client.reschedule(TaskInstanceId.of(task, RecurringTask.INSTANCE), Instant.now())) {
                throw new Conflict(task + " is running");
            }
        });
        return "redirect:/jobs";
    }

    private void known(String task, Officer officer, Post... posts) {
        officer.mustHoldAny(posts);
        if (!pages.names().contains(task)) {
            throw new NotVisible("job " + task);
        }
    }

    private String page(String task, String view, Model model) {
        model.addAttribute("task", task);
        model.addAttribute("name", words.of("task." + task));
        model.addAttribute("what", words.of("what." + task));
        return view;
    }
}
