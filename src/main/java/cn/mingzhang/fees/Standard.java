package cn.mingzhang.fees;

import cn.mingzhang.money.Yuan;

/**
 * 收费标准: one line of the dated table.
 *
 * @param division the division's code where it holds
 * @param rate 元 for each square metre
 * @param source the document that sets it
 * @param verified whether somebody has seen that document; an amount by an unverified one says so
 */
public record Standard(
        long id, String division, Method method, Yuan rate, Span span, String source, boolean verified) {}
