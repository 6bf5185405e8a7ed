//! `ffmpeg`, found at run time: raw frames in, H.264 out.

use std::io::Write as _;
use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};

use anyhow::{Context, Result, anyhow, bail};

use super::{FRAMES_PER_S, Reel, SIZE};

/// Where to look for a program.
#[derive(Clone, Copy, Debug)]
pub enum Find<'a> {
    /// In the folders of `PATH`.
    Path,
    /// In these folders.
    In(&'a [PathBuf]),
}

/// The program.
#[derive(Clone, Debug)]
pub struct Ffmpeg(PathBuf);

impl Ffmpeg {
    /// Finds it.
    ///
    /// # Errors
    /// Where there is none, in words that help.
    pub fn find(find: Find<'_>) -> Result<Self> {
        let path = std::env::var_os("PATH").unwrap_or_default();
        let folders = match find {
            Find::Path => std::env::split_paths(&path).collect(),
            Find::In(folders) => folders.to_vec(),
        };
        let name = format!("ffmpeg{}", std::env::consts::EXE_SUFFIX);
        let mut places = folders.iter().map(|folder| folder.join(&name));
        places
            .find(|place| place.is_file())
            .map(Self)
            .ok_or_else(|| {
                anyhow!(
                    "the film is painted here, but encoded by ffmpeg, which is not installed: \
                 get it from your system's packages (apt install ffmpeg, brew install ffmpeg) \
                 and try again"
                )
            })
    }

    /// Encodes all frames; the same frames give the same file.
    ///
    /// # Errors
    /// When `ffmpeg` cannot be started or fails.
    pub fn encode(&self, reel: &mut Reel<'_>, film: &Path) -> Result<()> {
        let mut target = std::ffi::OsString::from("file:");
        target.push(film);
        let size = format!("{}x{}", SIZE.0, SIZE.1);
        let mut child = Command::new(&self.0)
            .args([
                "-nostdin", "-v", "error", "-y", "-f", "rawvideo", "-pix_fmt", "rgb24",
            ])
            .args([
                "-s",
                &size,
                "-r",
                &FRAMES_PER_S.to_string(),
                "-i",
                "pipe:0",
                "-an",
            ])
            // At most 220 kbit/s: a minute is less than two megabytes, however much it moves.
            .args([
                "-c:v", "libx264", "-preset", "medium", "-crf", "26", "-maxrate", "220k",
            ])
            .args(["-bufsize", "440k", "-pix_fmt", "yuv420p", "-threads", "2"])
            .args([
                "-fflags",
                "+bitexact",
                "-flags:v",
                "+bitexact",
                "-movflags",
                "+faststart",
            ])
            .arg(target)
            .stdin(Stdio::piped())
            .stdout(Stdio::null())
            .stderr(Stdio::piped())
            .spawn()
            .with_context(|| self.0.display().to_string())?;
        let mut pipe = child.stdin.take().context("ffmpeg has no standard input")?;
        while let Some(frame) = reel.next_frame() {
            // It says why on its way out.
            if pipe.write_all(&frame).is_err() {
                break;
            }
        }
        drop(pipe);
        let output = child.wait_with_output()?;
        if !output.status.success() {
            let said = String::from_utf8_lossy(&output.stderr);
            bail!(
                "ffmpeg could not encode the film (it needs libx264): {}",
                said.trim()
            );
        }
        Ok(())
    }
}

#[cfg(test)]
mod tests {
    use super::{Ffmpeg, Find};

    #[test]
    fn a_missing_ffmpeg_is_explained() {
        let error = Ffmpeg::find(Find::In(&[])).expect_err("there is none");
        assert!(error.to_string().contains("not installed"), "{error}");
    }
}
