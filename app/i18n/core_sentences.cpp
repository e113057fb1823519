// SPDX-License-Identifier: GPL-3.0-only
// Sentences that core and the runner put together. %1, %2, … stand in the order of the English text for what
// differs; what they hold is translated by itself. A test fails when one of these does not fit its sentence
// any more.
#include <QtGlobal>

#include "app/i18n/core_text.h"

namespace bakeoff::app {
namespace {

constexpr const char* kTexts[] = {
    // recommendation
    QT_TRANSLATE_NOOP("core", "Either %1 or %2"),
    QT_TRANSLATE_NOOP("core", "%1 and %2 together"),
    QT_TRANSLATE_NOOP("core", "An alternative for each service: %1"),
    QT_TRANSLATE_NOOP(
        "core",
        "No questions are answered yet, so every scenario counts the same. Answer some to make this yours."),
    QT_TRANSLATE_NOOP("core",
                      "Your work splits: choosing per service gains %1 over the best single choice. The "
                      "study's hybrid architecture shows one way to cut it."),
    QT_TRANSLATE_NOOP("core", "For %1 rather than %2: %3."),
    QT_TRANSLATE_NOOP("core", "%1 (%2 of your work, %3 against %4, +%5)"),
    QT_TRANSLATE_NOOP("core", "%1 (%2 of your work, %3 against %4, +%5, with measurements)"),
    QT_TRANSLATE_NOOP("core", "%1 (%2 of your work, %3 against %4, +%5, your own rating)"),
    QT_TRANSLATE_NOOP("core", "%1 (%2 of your work, %3 against %4, +%5, with measurements, your own rating)"),
    QT_TRANSLATE_NOOP("core", "and %1 more"),
    QT_TRANSLATE_NOOP("core", "%1 is out: it is rated %2 for \"%3\", where you need %4 at least."),
    QT_TRANSLATE_NOOP("core", "%1 is nowhere worse than %2 in your work, and better somewhere."),
    QT_TRANSLATE_NOOP("core",
                      "Scores: %1. %2 scores best in %3 of the worlds that your answers, the unknown worth "
                      "of the middle rating and the spread of measurements leave open."),
    QT_TRANSLATE_NOOP(
        "core",
        "Measured on your machine, and counted for %1 of the value: %2. The rest is the study's rating."),
    QT_TRANSLATE_NOOP(
        "core", "Measured on your machine, and counted for %1 of the value: %2. The rest is the rating."),
    QT_TRANSLATE_NOOP(
        "core", "Measured on your machine, and counted for %1 of the value: %2. Their ratings do not count."),
    QT_TRANSLATE_NOOP("core", "What would change it: %1"),
    QT_TRANSLATE_NOOP("core", "No single share, rating or worth of the middle rating changes it."),
    QT_TRANSLATE_NOOP("core", "Worth finding out next: %1"),
    QT_TRANSLATE_NOOP("core", "Every other method that was asked has the same winner."),
    QT_TRANSLATE_NOOP("core", "Other methods disagree: %1."),
    QT_TRANSLATE_NOOP("core", "The study contradicts its own ratings: %1."),
    QT_TRANSLATE_NOOP("core", "%1 (rated best: %2; recommended: %3)"),
    QT_TRANSLATE_NOOP("core", "%1 (rated best: %2 and %3; recommended: %4)"),
    QT_TRANSLATE_NOOP("core", "%1 (rated best: %2; recommended: %3 and %4)"),
    QT_TRANSLATE_NOOP("core", "%1 (rated best: %2 and %3; recommended: %4 and %5)"),
    QT_TRANSLATE_NOOP("core", "The study itself rates best, alone: %1 of %2 scenarios."),
    QT_TRANSLATE_NOOP("core", "The study itself rates best, alone: %1 of %2 scenarios (%3 shared)."),
    QT_TRANSLATE_NOOP("core", "Take care: %1"),
    QT_TRANSLATE_NOOP("core",
                      "Your scenarios are weighed by their order: the scores use the rank-order centroid, "
                      "the worlds every weighting in that order."),
    QT_TRANSLATE_NOOP("core",
                      "Your scenarios are weighed by the least and the most that each may count: the scores "
                      "use a point within, the worlds every weighting within."),
    QT_TRANSLATE_NOOP("core", "Your scenarios are weighed by comparing them in pairs."),
    QT_TRANSLATE_NOOP("core", "Nothing is known of the weights: the scores use equal ones, the worlds any."),
    QT_TRANSLATE_NOOP("core", "%1 of %2 pairs are compared; consistency ratio %3."),
    QT_TRANSLATE_NOOP("core",
                      "Your comparisons contradict each other: their consistency ratio is above 0.1. Look "
                      "through them before you rely on the weights."),
    QT_TRANSLATE_NOOP("core",
                      "Every scenario was answered with \"none of it\", so there is nothing to decide on. "
                      "Give at least one scenario a share of your work."),
    QT_TRANSLATE_NOOP("core", "There is no scenario to compare."),
    // what would change it, what to find out
    QT_TRANSLATE_NOOP("core", "%1 wins once \"%2\" is over %3 of your work (now %4)."),
    QT_TRANSLATE_NOOP("core", "%1 wins once \"%2\" is under %3 of your work (now %4)."),
    QT_TRANSLATE_NOOP(
        "core",
        "%1 wins if the middle rating is worth more than %2 of the way from the lowest to the highest."),
    QT_TRANSLATE_NOOP(
        "core",
        "%1 wins if the middle rating is worth less than %2 of the way from the lowest to the highest."),
    QT_TRANSLATE_NOOP("core", "%1 wins if %2 were rated %3 instead of %4 for \"%5\"."),
    QT_TRANSLATE_NOOP(
        "core",
        "Say how much of your work \"%1\" is: in %2 of the possible answers another choice is better."),
    QT_TRANSLATE_NOOP("core",
                      "Run the benchmark %1, which bears on \"%2\": in %3 of the possible outcomes another "
                      "choice is better. %4"),
    QT_TRANSLATE_NOOP("core", "It was measured at another size than its limit and target are for."),
    QT_TRANSLATE_NOOP("core", "There is no valid measurement for %1."),
    QT_TRANSLATE_NOOP("core", "The result of %1 is invalid and does not count."),
    QT_TRANSLATE_NOOP("core", "The result of %1 at %2 is invalid and does not count as evidence."),
    QT_TRANSLATE_NOOP("core", "Every trial was rejected."),
    QT_TRANSLATE_NOOP("core",
                      "\"%1\" of %2 counts for several scenarios: %3. One measurement then weighs as much as "
                      "all of them together."),
    QT_TRANSLATE_NOOP("core",
                      "The study's ratings of %1 are already about what was measured. Blended, one fact has "
                      "two sources; it is not two facts."),
    QT_TRANSLATE_NOOP("core", "your own rating of %1"),
    QT_TRANSLATE_NOOP("core", "measured here: %1"),
    QT_TRANSLATE_NOOP("core", "%1 (%2 of the value)"),
    // second opinions
    QT_TRANSLATE_NOOP(
        "core",
        "It looks at the alternatives at hand: adding or leaving out another can turn its order round."),
    QT_TRANSLATE_NOOP("core",
                      "Its weights come from how much the alternatives differ, not from what your work is."),
    QT_TRANSLATE_NOOP(
        "core",
        "It needs a true zero, which ratings do not have: the lowest level counts as half the highest."),
    QT_TRANSLATE_NOOP("core", "It counts who is better in how much of the work, not by how much."),
    QT_TRANSLATE_NOOP("core", "It looks at the worst scenario alone, however small its share."),
    // claims
    QT_TRANSLATE_NOOP("core", "about %1"),
    QT_TRANSLATE_NOOP("core", "at most %1"),
    QT_TRANSLATE_NOOP("core", "at least %1"),
    QT_TRANSLATE_NOOP("core", "Claimed %1 of %2, measured %3 (%4 to %5)."),
    QT_TRANSLATE_NOOP("core", "This version of Bakeoff has no workload that measures it."),
    QT_TRANSLATE_NOOP("core", "Not measured on this machine yet."),
    QT_TRANSLATE_NOOP("core", "The run failed: %1"),
    QT_TRANSLATE_NOOP("core", "Every trial was rejected by a validity check; see the run."),
    QT_TRANSLATE_NOOP("core", "The run does not state this figure."),
    QT_TRANSLATE_NOOP("core", "A validity check rejects the result as a whole; see the run."),
    QT_TRANSLATE_NOOP("core", "Only %1 trials; a verdict needs at least %2."),
    QT_TRANSLATE_NOOP(
        "core", "%1 were alive at once, as many as the run asked for; run it with n = %2 to try the claim."),
    QT_TRANSLATE_NOOP("core", "The measured interval covers the claimed figure."),
    QT_TRANSLATE_NOOP("core",
                      "The absolute figure differs, and no row of another alternative was measured that a "
                      "ratio could be taken to."),
    QT_TRANSLATE_NOOP("core", "Median of %1 trials"),
    QT_TRANSLATE_NOOP("core", "Measured at another size: %1."),
    QT_TRANSLATE_NOOP("core", "%1 = %2 instead of %3"),
    // comparing runs
    QT_TRANSLATE_NOOP("core", "Zero in both runs."),
    QT_TRANSLATE_NOOP("core", "The reference is zero, so no ratio exists."),
    QT_TRANSLATE_NOOP("core", "Only %1 and %2 trials; a verdict needs at least %3 in each run."),
    QT_TRANSLATE_NOOP("core", "This run has no valid trial of it."),
    QT_TRANSLATE_NOOP("core", "The reference has no valid trial of it."),
    QT_TRANSLATE_NOOP("core", "This run has no valid trial of it: %1"),
    QT_TRANSLATE_NOOP("core", "The reference has no valid trial of it: %1"),
    QT_TRANSLATE_NOOP("core", "This run does not state it."),
    QT_TRANSLATE_NOOP("core", "The reference does not state it."),
    QT_TRANSLATE_NOOP("core", "This run did not measure it."),
    QT_TRANSLATE_NOOP("core", "The reference did not measure it."),
    QT_TRANSLATE_NOOP("core", "Run at another size: %1."),
    QT_TRANSLATE_NOOP("core", "%1 (p = %2, %3 after correction for all tests)."),
    QT_TRANSLATE_NOOP("core",
                      "Any change is below the %1 % that count (p = %2, %3 after correction for all tests)."),
    QT_TRANSLATE_NOOP(
        "core",
        "The spread of the trials allows a change and none (p = %1, %2 after correction for all tests)."),
    // validity of results
    QT_TRANSLATE_NOOP("core", "V1: %1"),
    QT_TRANSLATE_NOOP("core", "V2: %1"),
    QT_TRANSLATE_NOOP("core", "V3: %1"),
    QT_TRANSLATE_NOOP("core", "V4: %1"),
    QT_TRANSLATE_NOOP("core", "V5: %1"),
    QT_TRANSLATE_NOOP("core", "V6: %1"),
    QT_TRANSLATE_NOOP("core", "V7: %1"),
    QT_TRANSLATE_NOOP("core", "valid, with remarks: %1"),
    QT_TRANSLATE_NOOP("core", "partly invalid: %1"),
    QT_TRANSLATE_NOOP("core", "invalid: %1"),
    QT_TRANSLATE_NOOP("core", "failed: %1"),
    QT_TRANSLATE_NOOP("core", "Nothing that could vary was measured."),
    QT_TRANSLATE_NOOP("core", "The middle half of %1 trials spans %2 of the median."),
    QT_TRANSLATE_NOOP("core", "The middle half of the trials spans %1 of the median."),
    QT_TRANSLATE_NOOP("core", "Close what else is running; compare CPU time, which moves less."),
    QT_TRANSLATE_NOOP("core", "The first trial took %1 longer than the median: caches were cold."),
    QT_TRANSLATE_NOOP("core", "Add warm-up runs, or look at the first trial by itself."),
    QT_TRANSLATE_NOOP("core", "%1 of %2 trials lie far from the others."),
    QT_TRANSLATE_NOOP(
        "core", "Close what else is running, or measure more trials; the median is little moved by them."),
    QT_TRANSLATE_NOOP(
        "core",
        "The later half of the trials differs from the earlier one by %1: the machine changed meanwhile."),
    QT_TRANSLATE_NOOP(
        "core", "Interleave what you compare, let the machine cool down, and check its power settings."),
    QT_TRANSLATE_NOOP("core", "%1 trial gives no interval."),
    QT_TRANSLATE_NOOP("core", "%1 trials give no interval."),
    QT_TRANSLATE_NOOP("core", "Measure at least %1 trials."),
    QT_TRANSLATE_NOOP("core", "%1 of what the null server reaches here."),
    QT_TRANSLATE_NOOP("core",
                      "The generator or the loopback is the limit: give the server fewer cores, or compare "
                      "CPU time per request."),
    QT_TRANSLATE_NOOP("core", "The null server was not measured beside it."),
    QT_TRANSLATE_NOOP("core", "%1 from %2: they may share a limit that is neither's."),
    QT_TRANSLATE_NOOP(
        "core",
        "Look at the generator's load and the cores kept busy, and use more connections or fewer cores."),
    QT_TRANSLATE_NOOP("core", "Compared on the same terms."),
    QT_TRANSLATE_NOOP("core", "Its workers may use %1 cores, those of %2 %3."),
    QT_TRANSLATE_NOOP("core", "%1 is not that of %2."),
    QT_TRANSLATE_NOOP("core", "Measure both at one size."),
    QT_TRANSLATE_NOOP("core", "Measure them in one run, on the same CPUs."),
    QT_TRANSLATE_NOOP("core", "Give all the same: --cores one, or --cores all."),
    QT_TRANSLATE_NOOP("core", "Give all the same database."),
    QT_TRANSLATE_NOOP("core", "Switch the access log off, or on, for all."),
    QT_TRANSLATE_NOOP("core", "Switch debugging off for all."),
    QT_TRANSLATE_NOOP("core", "Switch compression off, or on, for all."),
    QT_TRANSLATE_NOOP("core", "The load generator was busy %1 % of the time."),
    QT_TRANSLATE_NOOP("core", "The load generator was busy %1 % of the time on each of its %2 threads."),
    QT_TRANSLATE_NOOP("core", "The server was not: what was measured is the generator."),
    QT_TRANSLATE_NOOP("core", "It cannot keep to its schedule then."),
    QT_TRANSLATE_NOOP("core", "In a closed loop it then adds its own delay to the service times."),
    QT_TRANSLATE_NOOP("core",
                      "Use more threads or a lower rate, give the server fewer cores, or run the generator "
                      "on a faster core."),
    QT_TRANSLATE_NOOP("core", "Requests went out at most %1 us late (p99) when a connection was free."),
    QT_TRANSLATE_NOOP("core", "The generator itself was late, and response times hold its delay."),
    QT_TRANSLATE_NOOP(
        "core", "Keep the generator's core free of other work, use --spin, more threads or a lower rate."),
    QT_TRANSLATE_NOOP("core", "%1 % of the offered rate was answered."),
    QT_TRANSLATE_NOOP("core", "%1 of %2 requests found no open and free connection when they were due."),
    QT_TRANSLATE_NOOP("core",
                      "The server does not keep up, or too few connections are there to carry the rate: "
                      "lower the rate, or use more connections."),
    QT_TRANSLATE_NOOP("core", "At the end of %1 s of warm-up the trend was %2 %."),
    QT_TRANSLATE_NOOP("core", "The server was still changing."),
    QT_TRANSLATE_NOOP("core", "Warm up for longer."),
    QT_TRANSLATE_NOOP("core", "The server kept %1 of %2 core busy."),
    QT_TRANSLATE_NOOP("core", "The server kept %1 of %2 cores busy."),
    QT_TRANSLATE_NOOP("core", "That looks like the limit of its own threads or workers."),
    QT_TRANSLATE_NOOP("core", "It waited part of the time, so this is not its ceiling."),
    QT_TRANSLATE_NOOP("core",
                      "Use more connections; look at the generator's load and at the machine's other work."),
    QT_TRANSLATE_NOOP("core", "Mean service time x throughput / connections = %1 (1 ± %2 expected)."),
    QT_TRANSLATE_NOOP("core",
                      "Some connections carried no load: look for reconnects, errors, or a window too short "
                      "for so many connections; measure longer."),
    QT_TRANSLATE_NOOP(
        "core", "Throughput fell towards the end of the window: measure longer, or use fewer connections."),
    QT_TRANSLATE_NOOP("core", "%1 responses were as expected."),
    QT_TRANSLATE_NOOP("core", "Not one request was answered rightly within the window."),
    QT_TRANSLATE_NOOP("core", "Look at the errors by kind, and at what the server wrote."),
    QT_TRANSLATE_NOOP("core", "%1 requests failed (%2)."),
    QT_TRANSLATE_NOOP("core",
                      "Look at what the server wrote, and use fewer connections or a longer timeout."),
    QT_TRANSLATE_NOOP("core", "Other programs used %1 cores meanwhile, and the host took %2."),
    QT_TRANSLATE_NOOP("core", "Close what else is running, and measure again."),
    QT_TRANSLATE_NOOP("core", "Close what else is running."),
    QT_TRANSLATE_NOOP("core", "Other guests of this host are busy: measure again later, or elsewhere."),
    QT_TRANSLATE_NOOP("core", "Load average %1 on %2 CPUs."),  // what older runs say
    QT_TRANSLATE_NOOP("core", "Load average %1 on %2 CPUs before the run."),
    QT_TRANSLATE_NOOP("core", "Governor %1."),
    QT_TRANSLATE_NOOP("core", "Set the governor to performance: %1."),
    QT_TRANSLATE_NOOP("core", "On battery."),
    QT_TRANSLATE_NOOP("core", "Plug the machine in."),
    // what would mend a run
    QT_TRANSLATE_NOOP("core", "%1, V%2 (%3): %4"),
    QT_TRANSLATE_NOOP("core", "measured again as it is, once nothing else runs on the machine"),
    QT_TRANSLATE_NOOP("core", "one core for each server"),
    QT_TRANSLATE_NOOP("core", "%1 connections instead of %2"),
    QT_TRANSLATE_NOOP("core", "a measured part of %1 s instead of %2 s"),
    QT_TRANSLATE_NOOP("core", "a warm-up of %1 s instead of %2 s"),
    QT_TRANSLATE_NOOP("core", "%1 trials instead of %2"),
    QT_TRANSLATE_NOOP("core", "the same trials once more"),
    QT_TRANSLATE_NOOP(
        "core", "Every check was passed, or what was not needs another machine: no job mends this run."),
    // what can run
    QT_TRANSLATE_NOOP("core", "%1; its packages will be installed first"),
    QT_TRANSLATE_NOOP("core", "%1; it will be built first"),
    QT_TRANSLATE_NOOP("core", "%1 will be installed from the %2 package index first"),
    QT_TRANSLATE_NOOP("core", "%1 will be installed from the %2 package index when a subject needs it."),
    QT_TRANSLATE_NOOP("core", "%1 was not found."),
    QT_TRANSLATE_NOOP("core", "No %1 was found."),
    QT_TRANSLATE_NOOP("core", "No usable %1 was found (%2)."),
    QT_TRANSLATE_NOOP("core", "The newest %1 here is %2; %3 or newer is needed."),
    QT_TRANSLATE_NOOP("core", "No free-threaded build of %1 or newer was found (%2)."),
    QT_TRANSLATE_NOOP("core", "Install one (\"%1\", or your system's package), and put it on the PATH."),
    QT_TRANSLATE_NOOP("core",
                      "%1 lacks venv or ensurepip, which make the environment that the packages go into."),
    QT_TRANSLATE_NOOP("core", "%1 runs on Linux and macOS only."),
    QT_TRANSLATE_NOOP("core", "%1 needs \"%2\", which this version does not know."),
    QT_TRANSLATE_NOOP("core", "The toolchain \"%1\" is not known to this version."),
    QT_TRANSLATE_NOOP("core", "Install %1 with your system's package manager."),
    QT_TRANSLATE_NOOP("core", "The run was cancelled."),
    QT_TRANSLATE_NOOP("core", "The runner was killed or crashed."),
    QT_TRANSLATE_NOOP("core", "The runner said nothing for too long and was ended."),
    QT_TRANSLATE_NOOP("core", "The runner ended with status %1."),
    QT_TRANSLATE_NOOP("core", "The runner ended with status %1 without saying why."),
    QT_TRANSLATE_NOOP("core", "The runner did not start: %1."),
    QT_TRANSLATE_NOOP("core",
                      "bench_runner is not beside this program. Build it, or name it in BAKEOFF_RUNNER."),
    QT_TRANSLATE_NOOP("core",
                      "Nothing to run: none of the chosen subjects knows one of the chosen workloads."),
    // refusals
    QT_TRANSLATE_NOOP("core", "A run is going on. Wait for it or cancel it."),
    QT_TRANSLATE_NOOP("core",
                      "This plan uses the database %1. Start Bakeoff with BAKEOFF_POSTGRES_URL set to it."),
    QT_TRANSLATE_NOOP("core", "A run cannot be compared with itself; name a second one."),
    QT_TRANSLATE_NOOP(
        "core",
        "There is nothing to compare this run with. Name a second run, or choose a reference with: %1"),
    QT_TRANSLATE_NOOP("core", "This run is still going on. Export it when it has ended."),
    QT_TRANSLATE_NOOP("core", "This run is in the store already."),
    QT_TRANSLATE_NOOP("core", "This run is in the store, deleted. Bring it back with: %1"),
    QT_TRANSLATE_NOOP("core", "Run bundles are whole runs; import them one by one."),
    QT_TRANSLATE_NOOP("core", "This file cannot be read: %1."),
    QT_TRANSLATE_NOOP("core", "This file cannot be written: %1."),
    QT_TRANSLATE_NOOP("core", "This file is larger than %1 MiB, so it is not what was expected."),
    QT_TRANSLATE_NOOP("core", "The picture cannot be written: %1."),
    QT_TRANSLATE_NOOP("core", "A chart is written to a file ending in .png, .svg, .pdf or .csv."),
    QT_TRANSLATE_NOOP("core", "The last scenario has to stay."),
    QT_TRANSLATE_NOOP("core", "A decision needs at least two alternatives."),
    QT_TRANSLATE_NOOP("core", "No alternative meets all must-haves. Take one of them back."),
    QT_TRANSLATE_NOOP("core", "Compare \"%1\" with another scenario: nothing yet joins it with \"%2\"."),
    QT_TRANSLATE_NOOP("core", "The sample run is not part of this program."),
};

}  // namespace

std::span<const char* const> coreSentences() {
    return kTexts;
}

}  // namespace bakeoff::app
