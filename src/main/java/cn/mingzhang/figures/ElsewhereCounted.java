package cn.mingzhang.figures;

import static cn.mingzhang.figures.FigureSource.Told.count;

import cn.mingzhang.campaigns.CampaignFigures;
import cn.mingzhang.checking.CheckFigures;
import cn.mingzhang.checkup.Coverage;
import cn.mingzhang.legacy.LegacyFigures;
import cn.mingzhang.opening.OpeningFigures;
import cn.mingzhang.people.Officer;
import cn.mingzhang.people.Scope;
import cn.mingzhang.spending.SpendingFigures;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** What the capabilities below count themselves; the rows are their own lists. */
@Component
@Order(1)
class ElsewhereCounted implements FigureSource {
    private final LegacyFigures legacy;
    private final OpeningFigures opening;
    private final Coverage coverage;
    private final SpendingFigures spending;
    private final CheckFigures checks;
    private final CampaignFigures campaign;

    ElsewhereCounted(
            LegacyFigures legacy,
            OpeningFigures opening,
            Coverage coverage,
            SpendingFigures spending,
            CheckFigures checks,
            CampaignFigures campaign) {
        this.legacy = legacy;
        this.opening = opening;
        this.coverage = coverage;
        this.spending = spending;
        this.checks = checks;
        this.campaign = campaign;
    }

    @Override
    public List<Told> asOf(LocalDate day, Officer officer, Scope scope) {
        var told = new ArrayList<Told>();
        told.add(count("legacy.handled", "PROJECTS", legacy.handled(day, scope), LegacyFigures.rows(day)));
        told.add(count("ledger.historical", "PROBLEMS", opening.historical(day, scope), OpeningFigures.rows(day)));
        told.add(count("coverage.projects", "PROJECTS", coverage.checked(day, scope), Coverage.rows(day)));
        var spent = spending.asOf(day, scope);
        told.add(new Told(
                SpendingFigures.YEAR, "YUAN", spent.year().yuan(), SpendingFigures.rows(SpendingFigures.YEAR, day)));
        told.add(new Told(
                SpendingFigures.MISUSED,
                "YUAN",
                spent.misused().yuan(),
                SpendingFigures.rows(SpendingFigures.MISUSED, day)));
        var payments = checks.asOf(day, scope);
        told.add(count("coverage.payments", "PAYMENTS", payments.checked(), CheckFigures.rows(day)));
        var share = payments.share();
        if (share != null) {
            told.add(new Told("coverage.payments.share", "PERCENT", share, null));
        }
        // F08, F09: what the plan of the day's year holds; its rows are that plan. Where none was issued, they are
        // absent.
        campaign.asOf(day).ifPresent(plan -> {
            var rows = CampaignFigures.rows(day);
            told.add(count("campaign.mobilizations", "MEETINGS", plan.mobilizations(), rows));
            told.add(count("campaign.phases", "PHASES", plan.phases(), rows));
            told.add(count("campaign.tasks", "TASKS", plan.tasks(), rows));
            told.add(count("campaign.milestones", "MILESTONES", plan.milestones(), rows));
        });
        return told;
    }
}
