/**
 * 专项治理: a year's campaign against the sector's problems. Its plan (phases, key tasks, milestones) is drafted by the group's
 * office and issued by the leading group's signature; from then on tasks move only by their steps ({@link
 * cn.mingzhang.campaigns.TaskStep}) and nothing of the plan is rewritten.
 */
@ApplicationModule(
        allowedDependencies = {"audit", "calendar", "evidence", "gate", "lists", "people", "refusals", "sheets"})
@NullMarked
package cn.mingzhang.campaigns;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
