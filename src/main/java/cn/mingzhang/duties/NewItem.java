package cn.mingzhang.duties;

import java.time.LocalDate;

/**
 * A responsibility as it is written.
 *
 * @param leader 责任领导
 * @param person 责任人 or the division that does it
 * @param source the clause, or the task, it comes from
 */
public record NewItem(String what, String leader, String person, LocalDate dueOn, String source) {}
