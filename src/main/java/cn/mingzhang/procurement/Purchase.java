package cn.mingzhang.procurement;

import cn.mingzhang.money.Yuan;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What is written in the register about one procurement.
 *
 * @param unitId 采购单位
 * @param ground why this method
 * @param bidders in the order of the opening
 * @param budget 预算（控制价）
 * @param amount 中标（成交）金额
 */
public record Purchase(
        String title,
        long unitId,
        @Nullable Long projectId,
        Category category,
        Method method,
        @Nullable String ground,
        @Nullable String agency,
        List<String> bidders,
        @Nullable String winner,
        @Nullable Yuan budget,
        @Nullable Yuan amount,
        @Nullable LocalDate announcedOn,
        @Nullable LocalDate openedOn,
        @Nullable LocalDate awardedOn,
        @Nullable LocalDate contractOn,
        @Nullable String remark) {

    public Purchase {
        bidders = List.copyOf(bidders);
    }
}
