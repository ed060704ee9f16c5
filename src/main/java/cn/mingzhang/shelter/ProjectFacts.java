package cn.mingzhang.shelter;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * What the rules ask of a project; null where it is not known, which is never taken for "no".
 *
 * @param zone 开发区、工业园区、保税区或重要经济目标区
 * @param renewal 危旧住房翻新改造
 * @param storeys 地上层数
 * @param foundationDepth 基础埋深，米
 * @param groundFloor 地面首层建筑面积，㎡
 * @param aboveGround 地面总建筑面积，㎡
 * @param planned 一次性规划地面总建筑面积，㎡, asked within a zone only
 */
public record ProjectFacts(
        String divisionCode,
        @Nullable BuildingUse use,
        @Nullable Boolean zone,
        @Nullable Boolean renewal,
        @Nullable Integer storeys,
        @Nullable BigDecimal foundationDepth,
        @Nullable BigDecimal groundFloor,
        @Nullable BigDecimal aboveGround,
        @Nullable BigDecimal planned) {}
