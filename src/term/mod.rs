//! The terminal: session, signals, input thread, the loop. The only home of crossterm, threads and the clock.
