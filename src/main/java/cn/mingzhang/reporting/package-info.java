/**
 * 群众举报: the public page, what becomes of a report on arrival, and the receipt code by which its writer follows it. Nothing here can
 * read what it takes. Rule: 检举控告工作规则 第47条; see src/docs/decisions/0017-the-sealed-box.md.
 */
@ApplicationModule(
        allowedDependencies = {"audit", "calendar", "lists", "compartment", "evidence", "refusals", "database", "people"
        })
@NullMarked
package cn.mingzhang.reporting;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
