//! The programs of the crate as one command: `silverbay rank`, `silverbay check` and so on.
//!
//! Their code stands in the folders of the examples; here is the list of their names.

use std::ffi::OsString;

/// The modules of programs, their names as subcommands and a line about each.
macro_rules! programs {
    ($($name:ident = $path:literal, $about:literal;)+) => {
        $(
            #[path = $path]
            #[allow(dead_code, reason = "what only the program by itself needs")]
            mod $name;
        )+

        /// The names of the programs, each with what it does.
        const PROGRAMS: &[(&str, &str)] = &[$((stringify!($name), $about)),+];

        /// Runs the program of this name; `None` where there is none.
        fn named(name: &str, args: Vec<OsString>) -> Option<u8> {
            match name {
                $(stringify!($name) => Some($name::program(args)),)+
                _ => None,
            }
        }
    };
}

programs! {
    rank = "../../rank/main.rs", "Rank the homes for a case";
    explain = "../../explain/main.rs", "Why a home stands where it does, or is left out";
    compare = "../../compare/main.rs", "Set homes side by side";
    firmness = "../../firmness/main.rs", "How firm the order is";
    calls = "../../calls/main.rs", "Whom to ring next, and when to stop";
    report = "../../report/main.rs", "Write the page for the family";
    case = "../../case/main.rs", "Put a case together question by question";
    check = "../../check/main.rs", "What is wrong with a list or a case, and what to ask";
    merge = "../../merge/main.rs", "Join lists of homes into one table";
    gaps = "../../gaps/main.rs", "Which facts are missing, worth most first";
}

/// The exit code of a command that is not known.
const MISUSE: u8 = 2;

/// Runs the command with these arguments, the name of the command among them.
pub fn command(args: &[String]) -> u8 {
    let asked = args.get(1).map_or("--help", String::as_str);
    match asked {
        "--help" | "-h" | "help" => {
            anstream::println!("{}", usage());
            0
        }
        "--version" | "-V" => {
            anstream::println!("silverbay {}", env!("CARGO_PKG_VERSION"));
            0
        }
        name => {
            let own = std::iter::once(format!("silverbay {name}"));
            let rest = args.iter().skip(2).cloned();
            let args = own.chain(rest).map(OsString::from).collect();
            named(name, args).unwrap_or_else(|| {
                anstream::eprintln!("silverbay: no command {name:?}\n\n{}", usage());
                MISUSE
            })
        }
    }
}

fn usage() -> String {
    let mut text = String::from(
        "Compares elderly care homes across the Hong Kong – Guangdong boundary.\n\n\
         Usage: silverbay COMMAND [OPTIONS]\n\nCommands:\n",
    );
    for (name, about) in PROGRAMS {
        text.push_str(&format!("  {name:<10}{about}\n"));
    }
    text.push_str("\nsilverbay COMMAND --help tells the options of one.");
    text
}
