package firstline.web.policy;

import java.util.Optional;

/**
 * The page "What would we do?".
 *
 * @param answer the decision, once the form is a case
 * @param beside what the other policy or version says
 * @param problem why there is no decision, other than the form
 * @param besideProblem why there is none beside it
 * @param outlook how the answer changes; empty without a decision
 * @param asked the time at which the question is asked, after moving it
 * @param query the whole case, for links and for saving it
 * @param banner what is wrong with the policy's file as it is now, while an older version is served
 */
public record WhatIfView(
    FormView form,
    Optional<AnswerView> answer,
    Optional<AnswerView> beside,
    String problem,
    String besideProblem,
    Optional<OutlookView> outlook,
    String asked,
    int day,
    int lastDay,
    String query,
    String banner) {}
