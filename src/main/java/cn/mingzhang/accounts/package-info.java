/**
 * 账号与授权: the pages of two of the three administrators (三员). The system administrator opens units and accounts and gives no
 * post; the security administrator gives posts, resets and unlocks, and never for himself. What is done is written down by
 * {@link cn.mingzhang.people.Registry}; here it is asked who may, and refused with the reason.
 */
@ApplicationModule(allowedDependencies = {"audit", "calendar", "gate", "lists", "people", "refusals", "sheets"})
@NullMarked
package cn.mingzhang.accounts;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
