package cn.mingzhang.honours;

import java.time.LocalDate;

/**
 * An award as it is entered.
 *
 * @param contest 竞赛、评选的名称
 * @param host 主办单位
 * @param event 项目 within the contest; empty where there is none
 * @param award 奖项 or 称号, such as 三等奖
 * @param recipient the person; empty for a team
 */
public record NewHonour(
        String contest,
        String host,
        HonourLevel level,
        HonourKind kind,
        String event,
        String award,
        long unitId,
        String recipient,
        LocalDate awardedOn) {}
