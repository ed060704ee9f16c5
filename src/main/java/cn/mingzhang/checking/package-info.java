/**
 * 逐笔资金核查: every payment may be checked, by whom and with what result is kept; how much of all is checked, by office and by
 * checker, and what is not. Source: the article's 逐个项目清查、逐笔资金核查.
 */
@ApplicationModule(
        allowedDependencies = {"audit", "calendar", "money", "lists", "people", "refusals", "sheets", "fees", "receipts"
        })
@NullMarked
package cn.mingzhang.checking;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
